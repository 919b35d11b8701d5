// Made by `joinery generate`, do not edit: model Reader in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { readers } from '../tables/readers.js';

export interface ReaderInput {
  username: string;
}

export interface ReaderRelations {}

export interface ReaderLoad {}

export class Reader extends j.Entity {
  declare readonly [j.relationsOf]?: ReaderRelations;

  username: string;

  constructor(input: ReaderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ReaderInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.username = source[0] as string;
    } else {
      this.username = source.username;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Reader',
    table: readers,
    key: ['username'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.username !== row[0]);
    },
  } satisfies j.Mapper<Reader>;
}
