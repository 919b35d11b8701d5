// Made by `joinery generate`, do not edit: model Book in library.schema.
// @ts-nocheck

import * as j from 'joinery';
import { authors, type AuthorsTable } from './authors.js';
import { chapters, type ChaptersTable } from './chapters.js';

export interface BooksTable<N extends string = 'books'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  authorId: j.Column<N, number | null>;
  author: j.ToOnePath<AuthorsTable>;
  chapters: j.ToManyPath<ChaptersTable>;
  as<A extends string>(alias: A): BooksTable<A>;
}

export const books: BooksTable = /* @__PURE__ */ j.table(
  'books',
  { id: 'int', title: { kind: 'string', length: 40 }, authorId: ['author_id', 'int'] },
  {
    members: {
      author: (t) => j.toOne(t, () => authors, ['author_id'], ['id']),
      chapters: (t) => j.toMany(t, () => chapters, ['id'], ['book_id']),
    },
  },
);
