// Made by `joinery generate`, do not edit: model Page in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { docs, type DocsTable } from './docs.js';

export interface PagesTable<N extends string = 'pages'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  text: j.Column<N, string>;
  docId: j.Column<N, number | null>;
  doc: j.ToOnePath<DocsTable>;
  fans: j.ToManyPath<DocsTable>;
  as<A extends string>(alias: A): PagesTable<A>;
}

export const pages: PagesTable = /* @__PURE__ */ j.table(
  'pages',
  { id: 'int', text: { kind: 'string', length: 80 }, docId: ['doc_id', 'int'] },
  {
    members: {
      doc: (t) => j.toOne(t, () => docs, ['doc_id'], ['id']),
      fans: (t) => j.toMany(t, () => docs, ['id'], ['favorite_id']),
    },
  },
);
