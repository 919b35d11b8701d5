// Made by `joinery generate`, do not edit: model Scrap in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { scraps } from '../tables/scraps.js';

export interface ScrapInput {
  id: number;
  name: string;
}

export interface ScrapRelations {}

export interface ScrapLoad {}

/** Nobody counts how many rows a DELETE met. */
export class Scrap extends j.Entity {
  declare readonly [j.relationsOf]?: ScrapRelations;

  id: number;
  name: string;

  constructor(input: ScrapInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ScrapInput | j.Row) {
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
    name: 'Scrap',
    table: scraps,
    key: ['id'],
    confirmDeletes: false,
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Scrap>;
}
