// Made by `joinery generate`, do not edit: model Room in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const roomRelationships = {
  site: {
    kind: 'manyToOne',
    target: 'Site',
    inverse: 'rooms',
    local: ['siteCode'],
    remote: ['code'],
    nullable: true,
    passiveUpdates: false,
  },
} satisfies j.Relationships;
