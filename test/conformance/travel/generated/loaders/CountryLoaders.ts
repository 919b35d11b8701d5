// Made by `joinery generate`, do not edit: model Country in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const countryRelationships = {
  cities: {
    kind: 'oneToMany',
    target: 'City',
    inverse: 'country',
    local: ['code'],
    remote: ['countryCode'],
    passiveUpdates: false,
  },
} satisfies j.Relationships;
