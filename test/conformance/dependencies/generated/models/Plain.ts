// Made by `joinery generate`, do not edit: model Plain in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { plains } from '../tables/plains.js';

export interface PlainInput {
  id: number;
  name: string;
}

export interface PlainRelations {}

export interface PlainLoad {}

/** Its deletes are counted. */
export class Plain extends j.Entity {
  declare readonly [j.relationsOf]?: PlainRelations;

  id: number;
  name: string;

  constructor(input: PlainInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PlainInput | j.Row) {
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
    name: 'Plain',
    table: plains,
    key: ['id'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Plain>;
}
