// Made by `joinery generate`, do not edit: model Badge in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const badgeRelationships = {
  owner: {
    kind: 'oneToOneOwner',
    target: 'Owner',
    inverse: 'badge',
    local: ['ownerId'],
    remote: ['id'],
    nullable: true,
  },
} satisfies j.Relationships;
