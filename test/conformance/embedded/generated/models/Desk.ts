// Made by `joinery generate`, do not edit: model Desk in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import { desks } from '../tables/desks.js';
import type { Place } from '../types.js';

export interface DeskInput {
  id: number;
  place?: Place | null;
}

export interface DeskRelations {}

export interface DeskLoad {}

export class Desk extends j.Entity {
  declare readonly [j.relationsOf]?: DeskRelations;

  id: number;
  place: Place | null;

  constructor(input: DeskInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DeskInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.place =
        source[1] === null && source[2] === null ? null : { floor: source[1] as number, room: source[2] as string };
    } else {
      this.id = source.id;
      this.place = source.place ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Desk',
    table: desks,
    key: ['id'],
    embedded: j.embedded(this.prototype, ['place.floor', 'place.room']),
    uniques: [['place.floor', 'place.room']],
    swaps: [['place.floor', 'place.room']],
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        (entity.place?.floor ?? null) !== row[1],
        (entity.place?.room ?? null) !== row[2],
      );
    },
  } satisfies j.Mapper<Desk>;
}
