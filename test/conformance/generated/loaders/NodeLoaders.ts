// Made by `joinery generate`, do not edit: model Node in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const nodeRelationships = {
  parent: {
    kind: 'manyToOne',
    target: 'Node',
    inverse: 'children',
    local: ['parentId'],
    remote: ['id'],
    nullable: true,
  },
  children: { kind: 'oneToMany', target: 'Node', inverse: 'parent', local: ['id'], remote: ['parentId'] },
} satisfies j.Relationships;
