// Made by `joinery generate`, do not edit: model Tally in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tallies } from '../tables/tallies.js';

export interface TallyInput {
  id: number;
  text: string;
}

export interface TallyRelations {}

export interface TallyLoad {}

/** Versioned by more than a number of JavaScript can say. */
export class Tally extends j.Entity {
  declare readonly [j.relationsOf]?: TallyRelations;

  id: number;
  text: string;
  count: bigint;

  constructor(input: TallyInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TallyInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.count = j.decodeBigInt(source[2]);
    } else {
      this.id = source.id;
      this.text = source.text;
      this.count = undefined!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Tally',
    table: tallies,
    key: ['id'],
    versionField: 'count',
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], !j.sameBigInt(entity.count, row[2]));
    },
  } satisfies j.Mapper<Tally>;
}
