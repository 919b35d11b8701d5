// Made by `joinery generate`, do not edit: model Left in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const leftRelationships = {
  right: { kind: 'manyToOne', target: 'Right', inverse: 'back', local: ['rightId'], remote: ['id'], nullable: false },
  back: { kind: 'oneToMany', target: 'Right', inverse: 'left', local: ['id'], remote: ['leftId'] },
} satisfies j.Relationships;
