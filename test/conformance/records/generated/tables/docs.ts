// Made by `joinery generate`, do not edit: model Doc in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { pages, type PagesTable } from './pages.js';

export interface DocsTable<N extends string = 'docs'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  body: j.Column<N, string | null>;
  version: j.DefaultColumn<N, number>;
  favoriteId: j.Column<N, number | null>;
  pages: j.ToManyPath<PagesTable>;
  favorite: j.ToOnePath<PagesTable>;
  as<A extends string>(alias: A): DocsTable<A>;
}

export const docs: DocsTable = /* @__PURE__ */ j.table(
  'docs',
  {
    id: 'int',
    title: { kind: 'string', length: 80 },
    body: { kind: 'string', length: 80 },
    version: 'int',
    favoriteId: ['favorite_id', 'int'],
  },
  {
    members: {
      pages: (t) => j.toMany(t, () => pages, ['id'], ['doc_id']),
      favorite: (t) => j.toOne(t, () => pages, ['favorite_id'], ['id']),
    },
  },
);
