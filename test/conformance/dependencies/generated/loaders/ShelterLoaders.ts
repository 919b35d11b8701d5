// Made by `joinery generate`, do not edit: model Shelter in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const shelterRelationships = {
  pets: {
    kind: 'oneToMany',
    target: 'Pet',
    inverse: 'shelter',
    local: ['id'],
    remote: ['shelterId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
