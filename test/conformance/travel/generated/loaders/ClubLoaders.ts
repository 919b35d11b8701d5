// Made by `joinery generate`, do not edit: model Club in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const clubRelationships = {
  /** `clubs.id = clubs_travellers.club_id and clubs_travellers.traveller_id = travellers.id` */
  members: {
    kind: 'manyToMany',
    target: 'Traveller',
    inverse: 'clubs',
    local: ['id'],
    remote: ['id'],
    through: { table: 'clubs_travellers', local: ['club_id'], remote: ['traveller_id'] },
  },
} satisfies j.Relationships;
