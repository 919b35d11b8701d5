// Made by `joinery generate`, do not edit: model Book in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { bookRelationships } from '../loaders/BookLoaders.js';
import { books } from '../tables/books.js';
import type { Publisher, PublisherLoad } from './Publisher.js';

export interface BookInput {
  id?: number;
  title: string;
  publisherId?: number | null;
  publisher?: Publisher | null;
}

export interface BookRelations {
  publisher: j.ToOne<Publisher | null>;
}

export interface BookLoad {
  publisher?: true | j.LoadOne<PublisherLoad>;
}

export class Book extends j.Entity {
  declare readonly [j.relationsOf]?: BookRelations;

  id: number;
  title: string;
  publisherId: number | null;

  constructor(input: BookInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BookInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.publisherId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.title = source.title;
      this.publisherId = source.publisherId ?? null;
      if (source.publisher !== undefined) this.publisher = source.publisher;
    }
  }

  get publisher(): j.NotLoaded<'await book.loadPublisher() or .load({ publisher: true })'> | null {
    return j.readToOne(this, 'publisher');
  }

  set publisher(value: Publisher | null) {
    j.writeToOne(this, 'publisher', value);
  }

  loadPublisher(): Promise<Publisher | null> {
    return j.loadToOne(this, 'publisher');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Book',
    table: books,
    key: ['id'],
    relationships: bookRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], entity.publisherId !== row[2]);
    },
  } satisfies j.Mapper<Book>;
}
