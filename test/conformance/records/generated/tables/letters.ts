// Made by `joinery generate`, do not edit: model Letter in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { members, type MembersTable } from './members.js';

export interface LettersTable<N extends string = 'letters'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  subject: j.Column<N, string>;
  username: j.Column<N, string | null>;
  member: j.ToOnePath<MembersTable>;
  as<A extends string>(alias: A): LettersTable<A>;
}

export const letters: LettersTable = /* @__PURE__ */ j.table(
  'letters',
  { id: 'int', subject: { kind: 'string', length: 80 }, username: { kind: 'string', length: 40 } },
  { members: { member: (t) => j.toOne(t, () => members, ['username'], ['username']) } },
);
