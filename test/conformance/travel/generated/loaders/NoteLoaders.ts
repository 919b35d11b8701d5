// Made by `joinery generate`, do not edit: model Note in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const noteRelationships = {
  trip: { kind: 'manyToOne', target: 'Trip', inverse: 'notes', local: ['tripId'], remote: ['id'], nullable: false },
} satisfies j.Relationships;
