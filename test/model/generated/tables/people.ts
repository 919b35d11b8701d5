// Made by `joinery generate`, do not edit: model Person in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { depts, type DeptsTable } from './depts.js';

export interface PeopleTable<N extends string = 'people'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  deptId: j.Column<N, number>;
  dept: j.ToOnePath<DeptsTable>;
  heads: j.ToManyPath<DeptsTable>;
  as<A extends string>(alias: A): PeopleTable<A>;
}

export const people: PeopleTable = /* @__PURE__ */ j.table(
  'people',
  { id: 'int', name: { kind: 'string', length: 20 }, deptId: ['dept_id', 'int'] },
  {
    members: {
      dept: (t) => j.toOne(t, () => depts, ['dept_id'], ['id']),
      heads: (t) => j.toMany(t, () => depts, ['id'], ['head_id']),
    },
  },
);
