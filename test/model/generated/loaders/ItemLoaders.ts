// Made by `joinery generate`, do not edit: model Item in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const itemRelationships = {
  owner: { kind: 'manyToOne', target: 'Owner', inverse: 'items', local: ['ownerId'], remote: ['id'], nullable: false },
  parts: {
    kind: 'oneToMany',
    target: 'Part',
    inverse: 'item',
    local: ['id'],
    remote: ['itemId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
