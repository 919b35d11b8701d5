// Made by `joinery generate`, do not edit: model Reader in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface ReadersTable<N extends string = 'readers'> extends j.TableOf<N> {
  username: j.Column<N, string>;
  as<A extends string>(alias: A): ReadersTable<A>;
}

export const readers: ReadersTable = /* @__PURE__ */ j.table('readers', { username: { kind: 'string', length: 40 } });
