// Made by `joinery generate`, do not edit: model Slot in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const slotRelationships = {
  /** `visits.day = slots.day and visits.status = slots.status` */
  visits: {
    kind: 'oneToMany',
    target: 'Visit',
    inverse: 'slot',
    local: ['day', 'status'],
    remote: ['day', 'status'],
    passiveUpdates: false,
  },
} satisfies j.Relationships;
