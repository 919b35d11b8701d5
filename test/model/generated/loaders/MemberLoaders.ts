// Made by `joinery generate`, do not edit: model Member in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const memberRelationships = {
  cards: { kind: 'oneToMany', target: 'Card', inverse: 'member', local: ['username'], remote: ['username'] },
} satisfies j.Relationships;
