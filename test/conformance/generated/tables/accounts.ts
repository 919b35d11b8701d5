// Made by `joinery generate`, do not edit: model Account in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface AccountsTable<N extends string = 'accounts'> extends j.TableOf<N> {
  username: j.Column<N, string>;
  fullName: j.Column<N, string | null>;
  as<A extends string>(alias: A): AccountsTable<A>;
}

export const accounts: AccountsTable = /* @__PURE__ */ j.table('accounts', {
  username: 'string',
  fullName: ['full_name', 'string'],
});
