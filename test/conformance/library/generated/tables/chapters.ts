// Made by `joinery generate`, do not edit: model Chapter in library.schema.
// @ts-nocheck

import * as j from 'joinery';
import { books, type BooksTable } from './books.js';

export interface ChaptersTable<N extends string = 'chapters'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  bookId: j.Column<N, number | null>;
  book: j.ToOnePath<BooksTable>;
  as<A extends string>(alias: A): ChaptersTable<A>;
}

export const chapters: ChaptersTable = /* @__PURE__ */ j.table(
  'chapters',
  { id: 'int', name: { kind: 'string', length: 40 }, bookId: ['book_id', 'int'] },
  { members: { book: (t) => j.toOne(t, () => books, ['book_id'], ['id']) } },
);
