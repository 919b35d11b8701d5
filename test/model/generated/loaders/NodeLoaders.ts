// Made by `joinery generate`, do not edit: model Node in model.schema.
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
  /** `nodes.id = nodes_friends.fan_id and nodes_friends.friend_id = nodes.id` */
  friends: {
    kind: 'manyToMany',
    target: 'Node',
    inverse: 'fans',
    local: ['id'],
    remote: ['id'],
    through: { table: 'nodes_friends', local: ['fan_id'], remote: ['friend_id'] },
  },
  /** `nodes.id = nodes_friends.friend_id and nodes_friends.fan_id = nodes.id` */
  fans: {
    kind: 'manyToMany',
    target: 'Node',
    inverse: 'friends',
    local: ['id'],
    remote: ['id'],
    through: { table: 'nodes_friends', local: ['friend_id'], remote: ['fan_id'] },
  },
} satisfies j.Relationships;
