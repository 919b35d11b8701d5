// Made by `joinery generate`, do not edit: model Address in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { users, type UsersTable } from './users.js';

export interface AddressesTable<N extends string = 'addresses'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  email: j.Column<N, string>;
  username: j.Column<N, string | null>;
  user: j.ToOnePath<UsersTable>;
  as<A extends string>(alias: A): AddressesTable<A>;
}

export const addresses: AddressesTable = /* @__PURE__ */ j.table(
  'addresses',
  { id: 'int', email: { kind: 'string', length: 80 }, username: { kind: 'string', length: 40 } },
  { members: { user: (t) => j.toOne(t, () => users, ['username'], ['username']) } },
);
