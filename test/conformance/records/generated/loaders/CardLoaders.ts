// Made by `joinery generate`, do not edit: model Card in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const cardRelationships = {
  human: { kind: 'manyToOne', target: 'Human', inverse: 'cards', local: ['humanId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
