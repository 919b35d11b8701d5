// Made by `joinery generate`, do not edit: model Keeper in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const keeperRelationships = {
  pets: {
    kind: 'oneToMany',
    target: 'Pet',
    inverse: 'keeper',
    local: ['id'],
    remote: ['keeperId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
