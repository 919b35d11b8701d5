// Made by `joinery generate`, do not edit: model City in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const cityRelationships = {
  country: {
    kind: 'manyToOne',
    target: 'Country',
    inverse: 'cities',
    local: ['countryCode'],
    remote: ['code'],
    nullable: false,
    strategy: 'joined',
    passiveUpdates: false,
  },
  people: { kind: 'oneToMany', target: 'Traveller', inverse: 'home', local: ['id'], remote: ['homeId'] },
} satisfies j.Relationships;
