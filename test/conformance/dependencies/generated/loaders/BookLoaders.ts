// Made by `joinery generate`, do not edit: model Book in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const bookRelationships = {
  publisher: { kind: 'manyToOne', target: 'Publisher', local: ['publisherId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
