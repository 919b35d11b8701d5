// Made by `joinery generate`, do not edit: model Sort in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { sorts } from '../tables/sorts.js';

export interface SortInput {
  id: number;
  name: string;
}

export interface SortRelations {}

export interface SortLoad {}

export class Sort extends j.Entity {
  declare readonly [j.relationsOf]?: SortRelations;

  id: number;
  name: string;

  constructor(input: SortInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SortInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id;
      this.name = source.name;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Sort',
    table: sorts,
    key: ['id'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Sort>;
}
