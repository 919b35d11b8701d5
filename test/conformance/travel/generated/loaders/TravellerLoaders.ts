// Made by `joinery generate`, do not edit: model Traveller in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const travellerRelationships = {
  home: {
    kind: 'manyToOne',
    target: 'City',
    inverse: 'people',
    local: ['homeId'],
    remote: ['id'],
    nullable: true,
    strategy: 'joined',
  },
  bag: {
    kind: 'oneToOneInverse',
    target: 'Bag',
    inverse: 'traveller',
    local: ['id'],
    remote: ['travellerId'],
    strategy: 'joined',
  },
  trips: {
    kind: 'oneToMany',
    target: 'Trip',
    inverse: 'traveller',
    local: ['id'],
    remote: ['travellerId'],
    orderBy: [{ field: 'year', descending: true }],
    strategy: 'subquery',
  },
  vehicle: {
    kind: 'manyToOne',
    target: 'Vehicle',
    inverse: 'users',
    local: ['vehicleId'],
    remote: ['id'],
    nullable: true,
  },
  /** `travellers.id = clubs_travellers.traveller_id and clubs_travellers.club_id = clubs.id` */
  clubs: {
    kind: 'manyToMany',
    target: 'Club',
    inverse: 'members',
    local: ['id'],
    remote: ['id'],
    through: { table: 'clubs_travellers', local: ['traveller_id'], remote: ['club_id'] },
  },
} satisfies j.Relationships;
