// Made by `joinery generate`, do not edit: model Visit in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const visitRelationships = {
  /** `slots.day = visits.day and slots.status = visits.status` */
  slot: {
    kind: 'manyToOne',
    target: 'Slot',
    inverse: 'visits',
    local: ['day', 'status'],
    remote: ['day', 'status'],
    nullable: true,
    passiveUpdates: false,
  },
} satisfies j.Relationships;
