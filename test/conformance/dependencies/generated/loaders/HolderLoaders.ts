// Made by `joinery generate`, do not edit: model Holder in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const holderRelationships = {
  detail: { kind: 'oneToOneInverse', target: 'Detail', inverse: 'holder', local: ['id'], remote: ['id'] },
} satisfies j.Relationships;
