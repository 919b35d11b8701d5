// Made by `joinery generate`, do not edit: model Book in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { publishers, type PublishersTable } from './publishers.js';

export interface BooksTable<N extends string = 'books'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  publisherId: j.Column<N, number | null>;
  publisher: j.ToOnePath<PublishersTable>;
  as<A extends string>(alias: A): BooksTable<A>;
}

export const books: BooksTable = /* @__PURE__ */ j.table(
  'books',
  { id: 'int', title: 'string', publisherId: ['publisher_id', 'int'] },
  { members: { publisher: (t) => j.toOne(t, () => publishers, ['publisher_id'], ['id']) } },
);
