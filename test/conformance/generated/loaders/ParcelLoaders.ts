// Made by `joinery generate`, do not edit: model Parcel in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const parcelRelationships = {
  user: { kind: 'manyToOne', target: 'User', inverse: 'owned', local: ['userId'], remote: ['id'], nullable: false },
  parts: {
    kind: 'oneToMany',
    target: 'Part',
    inverse: 'parcel',
    local: ['id'],
    remote: ['parcelId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
