// Made by `joinery generate`, do not edit: model Part in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { reports, type ReportsTable } from './reports.js';

export interface PartsTable<N extends string = 'parts'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  size: j.Column<N, number>;
  reportId: j.Column<N, number>;
  report: j.ToOnePath<ReportsTable>;
  as<A extends string>(alias: A): PartsTable<A>;
}

export const parts: PartsTable = /* @__PURE__ */ j.table(
  'parts',
  { id: 'int', name: { kind: 'string', length: 40 }, size: 'int', reportId: ['report_id', 'int'] },
  { members: { report: (t) => j.toOne(t, () => reports, ['report_id'], ['id']) } },
);
