// Made by `joinery generate`, do not edit: model Visit in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { visits } from '../tables/visits.js';

export interface VisitInput {
  id?: number;
  page: string;
  millis: number;
  note?: string | null;
  at: Date;
}

export interface VisitRelations {}

export interface VisitLoad {}

/** What workloads insert and delete, so that the others always read the same. */
export class Visit extends j.Entity {
  declare readonly [j.relationsOf]?: VisitRelations;

  id: number;
  page: string;
  millis: number;
  note: string | null;
  at: Date;

  constructor(input: VisitInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: VisitInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.page = source[1] as string;
      this.millis = source[2] as number;
      this.note = source[3] as string | null;
      this.at = j.decodeDateTime(source[4]);
    } else {
      this.id = source.id!;
      this.page = source.page;
      this.millis = source.millis;
      this.note = source.note ?? null;
      this.at = source.at;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Visit',
    table: visits,
    key: ['id'],
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.page !== row[1],
        entity.millis !== row[2],
        entity.note !== row[3],
        !j.sameInstant(entity.at, row[4]),
      );
    },
  } satisfies j.Mapper<Visit>;
}
