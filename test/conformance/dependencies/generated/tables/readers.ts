// Made by `joinery generate`, do not edit: model Reader in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { inboxes, type InboxesTable } from './inboxes.js';

export interface ReadersTable<N extends string = 'readers'> extends j.TableOf<N> {
  username: j.Column<N, string>;
  inboxes: j.ToManyPath<InboxesTable>;
  as<A extends string>(alias: A): ReadersTable<A>;
}

export const readers: ReadersTable = /* @__PURE__ */ j.table(
  'readers',
  { username: { kind: 'string', length: 40 } },
  { members: { inboxes: (t) => j.toMany(t, () => inboxes, ['username'], ['username']) } },
);
