// Made by `joinery generate`, do not edit: model User in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const userRelationships = {
  addresses: { kind: 'oneToMany', target: 'Address', inverse: 'user', local: ['id'], remote: ['userId'] },
  pref: {
    kind: 'oneToOneInverse',
    target: 'Pref',
    inverse: 'user',
    local: ['id'],
    remote: ['userId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
  owned: {
    kind: 'oneToMany',
    target: 'Parcel',
    inverse: 'user',
    local: ['id'],
    remote: ['userId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
