// Made by `joinery generate`, do not edit: model Dept in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { people, type PeopleTable } from './people.js';

export interface DeptsTable<N extends string = 'depts'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  headId: j.Column<N, number | null>;
  head: j.ToOnePath<PeopleTable>;
  members: j.ToManyPath<PeopleTable>;
  as<A extends string>(alias: A): DeptsTable<A>;
}

export const depts: DeptsTable = /* @__PURE__ */ j.table(
  'depts',
  { id: 'int', name: { kind: 'string', length: 20 }, headId: ['head_id', 'int'] },
  {
    members: {
      head: (t) => j.toOne(t, () => people, ['head_id'], ['id']),
      members: (t) => j.toMany(t, () => people, ['id'], ['dept_id']),
    },
  },
);
