// Made by `joinery generate`, do not edit: model Grid in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const gridRelationships = {
  /** `pins.row = grids.row and pins.col = grids.col` */
  pins: {
    kind: 'oneToMany',
    target: 'Pin',
    inverse: 'grid',
    local: ['row', 'col'],
    remote: ['row', 'col'],
    passiveUpdates: false,
  },
} satisfies j.Relationships;
