// Made by `joinery generate`, do not edit: model Count in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { counts } from '../tables/counts.js';

export interface CountInput {
  id: number;
  title: string;
}

export interface CountRelations {}

export interface CountLoad {}

export class Count extends j.Entity {
  declare readonly [j.relationsOf]?: CountRelations;

  id: number;
  title: string;
  total: bigint;

  constructor(input: CountInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CountInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.total = j.decodeBigInt(source[2]);
    } else {
      this.id = source.id;
      this.title = source.title;
      this.total = undefined!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Count',
    table: counts,
    key: ['id'],
    versionField: 'total',
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], !j.sameBigInt(entity.total, row[2]));
    },
  } satisfies j.Mapper<Count>;
}
