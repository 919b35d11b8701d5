// Made by `joinery generate`, do not edit: model Doc in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { docs } from '../tables/docs.js';

export interface DocInput {
  id?: number;
  title: string;
}

export interface DocRelations {}

export interface DocLoad {}

export class Doc extends j.Entity {
  declare readonly [j.relationsOf]?: DocRelations;

  id: number;
  title: string;
  version: number;

  constructor(input: DocInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DocInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.version = source[2] as number;
    } else {
      this.id = source.id!;
      this.title = source.title;
      this.version = undefined!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Doc',
    table: docs,
    key: ['id'],
    versionField: 'version',
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], entity.version !== row[2]);
    },
  } satisfies j.Mapper<Doc>;
}
