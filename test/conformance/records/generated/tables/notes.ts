// Made by `joinery generate`, do not edit: model Note in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { readers, type ReadersTable } from './readers.js';

export interface NotesTable<N extends string = 'notes'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  text: j.Column<N, string>;
  username: j.Column<N, string | null>;
  author: j.ToOnePath<ReadersTable>;
  as<A extends string>(alias: A): NotesTable<A>;
}

export const notes: NotesTable = /* @__PURE__ */ j.table(
  'notes',
  { id: 'int', text: { kind: 'string', length: 80 }, username: { kind: 'string', length: 40 } },
  { members: { author: (t) => j.toOne(t, () => readers, ['username'], ['username']) } },
);
