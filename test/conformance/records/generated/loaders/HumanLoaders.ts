// Made by `joinery generate`, do not edit: model Human in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const humanRelationships = {
  cards: { kind: 'oneToMany', target: 'Card', inverse: 'human', local: ['id'], remote: ['humanId'] },
} satisfies j.Relationships;
