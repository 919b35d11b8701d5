// Made by `joinery generate`, do not edit: model Dept in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const deptRelationships = {
  head: {
    kind: 'manyToOne',
    target: 'Person',
    inverse: 'heads',
    local: ['headId'],
    remote: ['id'],
    nullable: true,
    postUpdate: true,
  },
  members: {
    kind: 'oneToMany',
    target: 'Person',
    inverse: 'dept',
    local: ['id'],
    remote: ['deptId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
