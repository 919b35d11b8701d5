// Made by `joinery generate`, do not edit: model Site in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const siteRelationships = {
  rooms: {
    kind: 'oneToMany',
    target: 'Room',
    inverse: 'site',
    local: ['code'],
    remote: ['siteCode'],
    passiveUpdates: false,
  },
} satisfies j.Relationships;
