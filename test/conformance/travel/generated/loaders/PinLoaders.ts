// Made by `joinery generate`, do not edit: model Pin in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const pinRelationships = {
  /** `grids.row = pins.row and grids.col = pins.col` */
  grid: {
    kind: 'manyToOne',
    target: 'Grid',
    inverse: 'pins',
    local: ['row', 'col'],
    remote: ['row', 'col'],
    nullable: true,
    passiveUpdates: false,
  },
} satisfies j.Relationships;
