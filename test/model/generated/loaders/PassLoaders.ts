// Made by `joinery generate`, do not edit: model Pass in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const passRelationships = {
  human: { kind: 'manyToOne', target: 'Human', inverse: 'passes', local: ['humanId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
