// Made by `joinery generate`, do not edit: model Edition in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { editions } from '../tables/editions.js';

export interface EditionInput {
  id: number;
  status: string;
  title?: string | null;
}

export interface EditionRelations {}

export interface EditionLoad {}

export class Edition extends j.Entity {
  declare readonly [j.relationsOf]?: EditionRelations;

  id: number;
  status: string;
  title: string | null;

  constructor(input: EditionInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: EditionInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.status = source[1] as string;
      this.title = source[2] as string | null;
    } else {
      this.id = source.id;
      this.status = source.status;
      this.title = source.title ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Edition',
    table: editions,
    key: ['id', 'status'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.status !== row[1], entity.title !== row[2]);
    },
  } satisfies j.Mapper<Edition>;
}
