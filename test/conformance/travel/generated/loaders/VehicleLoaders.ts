// Made by `joinery generate`, do not edit: model Vehicle in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const vehicleRelationships = {
  users: { kind: 'oneToMany', target: 'Traveller', inverse: 'vehicle', local: ['id'], remote: ['vehicleId'] },
} satisfies j.Relationships;
