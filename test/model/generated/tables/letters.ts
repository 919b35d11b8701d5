// Made by `joinery generate`, do not edit: model Letter in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { accounts, type AccountsTable } from './accounts.js';

export interface LettersTable<N extends string = 'letters'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  subject: j.Column<N, string>;
  username: j.Column<N, string | null>;
  account: j.ToOnePath<AccountsTable>;
  as<A extends string>(alias: A): LettersTable<A>;
}

export const letters: LettersTable = /* @__PURE__ */ j.table(
  'letters',
  { id: 'int', subject: { kind: 'string', length: 20 }, username: { kind: 'string', length: 20 } },
  { members: { account: (t) => j.toOne(t, () => accounts, ['username'], ['username']) } },
);
