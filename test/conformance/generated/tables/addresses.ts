// Made by `joinery generate`, do not edit: model Address in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { users, type UsersTable } from './users.js';

export interface AddressesTable<N extends string = 'addresses'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  email: j.Column<N, string>;
  userId: j.Column<N, number | null>;
  user: j.ToOnePath<UsersTable>;
  as<A extends string>(alias: A): AddressesTable<A>;
}

export const addresses: AddressesTable = /* @__PURE__ */ j.table(
  'addresses',
  { id: 'int', email: 'string', userId: ['user_id', 'int'] },
  { members: { user: (t) => j.toOne(t, () => users, ['user_id'], ['id']) } },
);
