// Made by `joinery generate`, do not edit: model Engineer in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { desks, type DesksTable } from './desks.js';

export interface EngineersTable<N extends string = 'employees'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string>;
  name: j.Column<N, string>;
  deskId: j.Column<N, number | null>;
  language: j.Column<N, string | null>;
  desk: j.ToOnePath<DesksTable>;
  as<A extends string>(alias: A): EngineersTable<A>;
}

export const engineers: EngineersTable = /* @__PURE__ */ j.table(
  'employees',
  {
    id: 'int',
    kind: { kind: 'string', length: 20 },
    name: { kind: 'string', length: 40 },
    deskId: ['desk_id', 'int'],
    language: { kind: 'string', length: 20 },
  },
  { members: { desk: (t) => j.toOne(t, () => desks, ['desk_id'], ['id']) }, only: ['kind', ['engineer']] },
);
