// Made by `joinery generate`, do not edit: model Reading in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { readings } from '../tables/readings.js';

export interface ReadingInput {
  id: number;
  value: number;
  turns?: number;
}

export interface ReadingRelations {}

export interface ReadingLoad {}

/** A trigger changes a column at each UPDATE that leaves it as it was. */
export class Reading extends j.Entity {
  declare readonly [j.relationsOf]?: ReadingRelations;

  id: number;
  value: number;
  turns: number;

  constructor(input: ReadingInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ReadingInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.value = source[1] as number;
      this.turns = source[2] as number;
    } else {
      this.id = source.id;
      this.value = source.value;
      this.turns = source.turns!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Reading',
    table: readings,
    key: ['id'],
    serverOnUpdate: ['turns'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.value !== row[1], entity.turns !== row[2]);
    },
  } satisfies j.Mapper<Reading>;
}
