// Made by `joinery generate`, do not edit: model Desk in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { employees, type EmployeesTable } from './employees.js';

export interface DesksTable<N extends string = 'desks'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  room: j.Column<N, string>;
  people: j.ToManyPath<EmployeesTable>;
  as<A extends string>(alias: A): DesksTable<A>;
}

export const desks: DesksTable = /* @__PURE__ */ j.table(
  'desks',
  { id: 'int', room: { kind: 'string', length: 20 } },
  { members: { people: (t) => j.toMany(t, () => employees, ['id'], ['desk_id']) } },
);
