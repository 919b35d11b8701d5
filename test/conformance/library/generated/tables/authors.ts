// Made by `joinery generate`, do not edit: model Author in library.schema.

import * as j from 'joinery';
import { books, type BooksTable } from './books.js';

export interface AuthorsTable<N extends string = 'authors'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  email: j.Column<N, string | null>;
  books: j.ToManyPath<BooksTable>;
  as<A extends string>(alias: A): AuthorsTable<A>;
}

export const authors: AuthorsTable = /* @__PURE__ */ j.table(
  'authors',
  { id: 'int', name: { kind: 'string', length: 40 }, email: { kind: 'string', length: 80 } },
  { members: { books: (t) => j.toMany(t, () => books, ['id'], ['author_id']) } },
);
