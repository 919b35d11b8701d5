// Made by `joinery generate`, do not edit: model Guide in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const guideRelationships = {
  trips: { kind: 'oneToMany', target: 'Trip', inverse: 'guide', local: ['id'], remote: ['guideId'] },
} satisfies j.Relationships;
