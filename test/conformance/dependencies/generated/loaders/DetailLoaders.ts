// Made by `joinery generate`, do not edit: model Detail in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const detailRelationships = {
  holder: {
    kind: 'oneToOneOwner',
    target: 'Holder',
    inverse: 'detail',
    local: ['id'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
