// Made by `joinery generate`, do not edit: model Photo in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const photoRelationships = {
  stop: { kind: 'manyToOne', target: 'Stop', inverse: 'photos', local: ['stopId'], remote: ['id'], nullable: false },
} satisfies j.Relationships;
