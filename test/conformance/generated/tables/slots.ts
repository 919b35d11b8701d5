// Made by `joinery generate`, do not edit: model Slot in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { visits, type VisitsTable } from './visits.js';

export interface SlotsTable<N extends string = 'slots'> extends j.TableOf<N> {
  day: j.Column<N, number>;
  status: j.Column<N, string>;
  note: j.Column<N, string | null>;
  visits: j.ToManyPath<VisitsTable>;
  as<A extends string>(alias: A): SlotsTable<A>;
}

export const slots: SlotsTable = /* @__PURE__ */ j.table(
  'slots',
  { day: 'int', status: 'string', note: 'string' },
  { members: { visits: (t) => j.toMany(t, () => visits, ['day', 'status'], ['day', 'status']) } },
);
