// Made by `joinery generate`, do not edit: model Account in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { letters, type LettersTable } from './letters.js';

export interface AccountsTable<N extends string = 'accounts'> extends j.TableOf<N> {
  username: j.Column<N, string>;
  bio: j.Column<N, string | null>;
  letters: j.ToManyPath<LettersTable>;
  as<A extends string>(alias: A): AccountsTable<A>;
}

export const accounts: AccountsTable = /* @__PURE__ */ j.table(
  'accounts',
  { username: { kind: 'string', length: 20 }, bio: { kind: 'string', length: 20 } },
  { members: { letters: (t) => j.toMany(t, () => letters, ['username'], ['username']) } },
);
