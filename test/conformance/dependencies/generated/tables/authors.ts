// Made by `joinery generate`, do not edit: model Author in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { essays, type EssaysTable } from './essays.js';

export interface AuthorsTable<N extends string = 'authors'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  essays: j.ToManyPath<EssaysTable>;
  as<A extends string>(alias: A): AuthorsTable<A>;
}

export const authors: AuthorsTable = /* @__PURE__ */ j.table(
  'authors',
  { id: 'int', name: 'string' },
  { members: { essays: (t) => j.toMany(t, () => essays, ['id'], ['author_id']) } },
);
