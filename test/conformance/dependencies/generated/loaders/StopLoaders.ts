// Made by `joinery generate`, do not edit: model Stop in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const stopRelationships = {
  trip: { kind: 'manyToOne', target: 'Trip', inverse: 'stops', local: ['tripId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
