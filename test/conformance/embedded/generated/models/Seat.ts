// Made by `joinery generate`, do not edit: model Seat in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import { seats } from '../tables/seats.js';
import type { Place } from '../types.js';

export interface SeatInput {
  place: Place;
  row: number;
  note?: string | null;
}

export interface SeatRelations {}

export interface SeatLoad {}

export class Seat extends j.Entity {
  declare readonly [j.relationsOf]?: SeatRelations;

  place: Place;
  row: number;
  note: string | null;

  constructor(input: SeatInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SeatInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.place = { floor: source[0] as number, room: source[1] as string };
      this.row = source[2] as number;
      this.note = source[3] as string | null;
    } else {
      this.place = source.place;
      this.row = source.row;
      this.note = source.note ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Seat',
    table: seats,
    key: ['place.floor', 'place.room', 'row'],
    embedded: j.embedded(this.prototype, ['place.floor', 'place.room']),
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.place.floor !== row[0],
        entity.place.room !== row[1],
        entity.row !== row[2],
        entity.note !== row[3],
      );
    },
  } satisfies j.Mapper<Seat>;
}
