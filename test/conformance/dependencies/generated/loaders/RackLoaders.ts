// Made by `joinery generate`, do not edit: model Rack in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const rackRelationships = {
  shelves: {
    kind: 'oneToMany',
    target: 'Shelf',
    inverse: 'rack',
    local: ['id'],
    remote: ['rackId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
