// Made by `joinery generate`, do not edit: model Inbox in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { readers, type ReadersTable } from './readers.js';

export interface InboxesTable<N extends string = 'inboxes'> extends j.TableOf<N> {
  username: j.Column<N, string>;
  email: j.Column<N, string>;
  note: j.Column<N, string | null>;
  reader: j.ToOnePath<ReadersTable>;
  as<A extends string>(alias: A): InboxesTable<A>;
}

export const inboxes: InboxesTable = /* @__PURE__ */ j.table(
  'inboxes',
  { username: { kind: 'string', length: 40 }, email: { kind: 'string', length: 80 }, note: 'string' },
  { members: { reader: (t) => j.toOne(t, () => readers, ['username'], ['username']) } },
);
