// Made by `joinery generate`, do not edit: model Director in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { desks, type DesksTable } from './desks.js';

export interface DirectorsTable<N extends string = 'employees'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string>;
  name: j.Column<N, string>;
  deskId: j.Column<N, number | null>;
  bonus: j.Column<N, number | null>;
  shares: j.Column<N, number | null>;
  desk: j.ToOnePath<DesksTable>;
  as<A extends string>(alias: A): DirectorsTable<A>;
}

export const directors: DirectorsTable = /* @__PURE__ */ j.table(
  'employees',
  {
    id: 'int',
    kind: { kind: 'string', length: 20 },
    name: { kind: 'string', length: 40 },
    deskId: ['desk_id', 'int'],
    bonus: 'int',
    shares: 'int',
  },
  { members: { desk: (t) => j.toOne(t, () => desks, ['desk_id'], ['id']) }, only: ['kind', ['director']] },
);
