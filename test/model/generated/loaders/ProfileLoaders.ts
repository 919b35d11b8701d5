// Made by `joinery generate`, do not edit: model Profile in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const profileRelationships = {
  owner: {
    kind: 'oneToOneOwner',
    target: 'Owner',
    inverse: 'profile',
    local: ['ownerId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
