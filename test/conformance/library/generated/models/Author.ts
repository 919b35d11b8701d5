// Made by `joinery generate`, do not edit: model Author in library.schema.

import * as j from 'joinery';
import { lowerCased, titled } from '../../validators.js';
import { authorRelationships } from '../loaders/AuthorLoaders.js';
import { authors } from '../tables/authors.js';
import type { BooksTable } from '../tables/books.js';
import type { Book, BookLoad } from './Book.js';

export interface AuthorInput {
  id?: number;
  name: string;
  email?: string | null;
  books?: Iterable<Book>;
}

export interface AuthorRelations {
  books: j.ToMany<Book>;
}

export interface AuthorLoad {
  books?: true | j.LoadMany<BooksTable, BookLoad>;
}

export class Author extends j.Entity {
  declare readonly [j.relationsOf]?: AuthorRelations;

  id: number;
  name: string;
  email: string | null;

  constructor(input: AuthorInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: AuthorInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.email = source[2] as string | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.email = source.email ?? null;
      Author.mapper.validators.given(this, source);
      if (source.books) this.books = source.books;
    }
  }

  get books(): j.Collection<Book> {
    return j.readToMany(this, 'books');
  }

  set books(value: Iterable<Book>) {
    j.writeToMany(this, 'books', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Author',
    table: authors,
    key: ['id'],
    validators: j.checks('Author', {
      name: [j.validators.trimmed(), j.validators.minLength(2)],
      email: [lowerCased],
      books: [titled],
    }),
    relationships: authorRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.email !== row[2]);
    },
  } satisfies j.Mapper<Author>;
}
