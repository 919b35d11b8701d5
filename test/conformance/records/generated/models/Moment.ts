// Made by `joinery generate`, do not edit: model Moment in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { moments } from '../tables/moments.js';

export interface MomentInput {
  id: number;
  title: string;
}

export interface MomentRelations {}

export interface MomentLoad {}

/** Versioned by the time of its last change, and by a number beyond the safe ones. */
export class Moment extends j.Entity {
  declare readonly [j.relationsOf]?: MomentRelations;

  id: number;
  title: string;
  at: Date;

  constructor(input: MomentInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MomentInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.at = j.decodeDateTime(source[2]);
    } else {
      this.id = source.id;
      this.title = source.title;
      this.at = undefined!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Moment',
    table: moments,
    key: ['id'],
    versionField: 'at',
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], !j.sameInstant(entity.at, row[2]));
    },
  } satisfies j.Mapper<Moment>;
}
