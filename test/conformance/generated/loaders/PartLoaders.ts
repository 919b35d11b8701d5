// Made by `joinery generate`, do not edit: model Part in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const partRelationships = {
  parcel: {
    kind: 'manyToOne',
    target: 'Parcel',
    inverse: 'parts',
    local: ['parcelId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
