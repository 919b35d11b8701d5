// Made by `joinery generate`, do not edit: model Essay in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { authors, type AuthorsTable } from './authors.js';

export interface EssaysTable<N extends string = 'essays'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  authorId: j.Column<N, number | null>;
  author: j.ToOnePath<AuthorsTable>;
  as<A extends string>(alias: A): EssaysTable<A>;
}

export const essays: EssaysTable = /* @__PURE__ */ j.table(
  'essays',
  { id: 'int', title: 'string', authorId: ['author_id', 'int'] },
  { members: { author: (t) => j.toOne(t, () => authors, ['author_id'], ['id']) } },
);
