// Made by `joinery generate`, do not edit: model Pref in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { users, type UsersTable } from './users.js';

export interface PrefsTable<N extends string = 'prefs'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  theme: j.Column<N, string>;
  userId: j.Column<N, number | null>;
  user: j.ToOnePath<UsersTable>;
  as<A extends string>(alias: A): PrefsTable<A>;
}

export const prefs: PrefsTable = /* @__PURE__ */ j.table(
  'prefs',
  { id: 'int', theme: 'string', userId: ['user_id', 'int'] },
  { members: { user: (t) => j.toOne(t, () => users, ['user_id'], ['id']) } },
);
