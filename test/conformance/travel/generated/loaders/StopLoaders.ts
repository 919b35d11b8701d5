// Made by `joinery generate`, do not edit: model Stop in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const stopRelationships = {
  trip: { kind: 'manyToOne', target: 'Trip', inverse: 'stops', local: ['tripId'], remote: ['id'], nullable: false },
  photos: { kind: 'oneToMany', target: 'Photo', inverse: 'stop', local: ['id'], remote: ['stopId'] },
} satisfies j.Relationships;
