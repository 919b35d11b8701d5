// Made by `joinery generate`, do not edit: model Publisher in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { publishers } from '../tables/publishers.js';

export interface PublisherInput {
  id?: number;
  name: string;
}

export interface PublisherRelations {}

export interface PublisherLoad {}

/** Referred to by books, and knows none of them. */
export class Publisher extends j.Entity {
  declare readonly [j.relationsOf]?: PublisherRelations;

  id: number;
  name: string;

  constructor(input: PublisherInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PublisherInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Publisher',
    table: publishers,
    key: ['id'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Publisher>;
}
