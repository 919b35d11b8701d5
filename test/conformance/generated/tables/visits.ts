// Made by `joinery generate`, do not edit: model Visit in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { slots, type SlotsTable } from './slots.js';

export interface VisitsTable<N extends string = 'visits'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  day: j.Column<N, number | null>;
  status: j.Column<N, string | null>;
  name: j.Column<N, string>;
  slot: j.ToOnePath<SlotsTable>;
  as<A extends string>(alias: A): VisitsTable<A>;
}

export const visits: VisitsTable = /* @__PURE__ */ j.table(
  'visits',
  { id: 'int', day: 'int', status: 'string', name: 'string' },
  { members: { slot: (t) => j.toOne(t, () => slots, ['day', 'status'], ['day', 'status']) } },
);
