// Made by `joinery generate`, do not edit: model Worker in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { offices, type OfficesTable } from './offices.js';

export interface WorkersTable<N extends string = 'workers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string | null>;
  name: j.Column<N, string>;
  officeId: j.Column<N, number | null>;
  office: j.ToOnePath<OfficesTable>;
  as<A extends string>(alias: A): WorkersTable<A>;
}

export const workers: WorkersTable = /* @__PURE__ */ j.table(
  'workers',
  {
    id: 'int',
    kind: { kind: 'string', length: 20 },
    name: { kind: 'string', length: 40 },
    officeId: ['office_id', 'int'],
  },
  { members: { office: (t) => j.toOne(t, () => offices, ['office_id'], ['id']) } },
);
