// Made by `joinery generate`, do not edit: model Trip in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const tripRelationships = {
  traveller: {
    kind: 'manyToOne',
    target: 'Traveller',
    inverse: 'trips',
    local: ['travellerId'],
    remote: ['id'],
    nullable: false,
  },
  guide: { kind: 'manyToOne', target: 'Guide', inverse: 'trips', local: ['guideId'], remote: ['id'], nullable: true },
  chief: { kind: 'manyToOne', target: 'Chief', inverse: 'headed', local: ['chiefId'], remote: ['id'], nullable: true },
  stops: {
    kind: 'oneToMany',
    target: 'Stop',
    inverse: 'trip',
    local: ['id'],
    remote: ['tripId'],
    orderBy: [{ field: 'position' }],
    position: 'position',
    strategy: 'joined',
  },
  notes: { kind: 'oneToMany', target: 'Note', inverse: 'trip', local: ['id'], remote: ['tripId'] },
} satisfies j.Relationships;
