// Made by `joinery generate`, do not edit: model Right in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const rightRelationships = {
  left: { kind: 'manyToOne', target: 'Left', inverse: 'back', local: ['leftId'], remote: ['id'], nullable: false },
  back: { kind: 'oneToMany', target: 'Left', inverse: 'right', local: ['id'], remote: ['rightId'] },
} satisfies j.Relationships;
