// Made by `joinery generate`, do not edit: model Chief in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const chiefRelationships = {
  headed: { kind: 'oneToMany', target: 'Trip', inverse: 'chief', local: ['id'], remote: ['chiefId'] },
} satisfies j.Relationships;
