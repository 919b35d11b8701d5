// Made by `joinery generate`, do not edit: model Ledger in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface LedgersTable<N extends string = 'ledgers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, bigint>;
  title: j.Column<N, string>;
  as<A extends string>(alias: A): LedgersTable<A>;
}

export const ledgers: LedgersTable = /* @__PURE__ */ j.table('ledgers', { id: 'bigInt', title: 'string' });
