// Made by `joinery generate`, do not edit: model Office in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { leaders, type LeadersTable } from './leaders.js';
import { workers, type WorkersTable } from './workers.js';

export interface OfficesTable<N extends string = 'offices'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  room: j.Column<N, string>;
  headId: j.Column<N, number | null>;
  workers: j.ToManyPath<WorkersTable>;
  head: j.ToOnePath<LeadersTable>;
  as<A extends string>(alias: A): OfficesTable<A>;
}

export const offices: OfficesTable = /* @__PURE__ */ j.table(
  'offices',
  { id: 'int', room: { kind: 'string', length: 20 }, headId: ['head_id', 'int'] },
  {
    members: {
      workers: (t) => j.toMany(t, () => workers, ['id'], ['office_id']),
      head: (t) => j.toOne(t, () => leaders, ['head_id'], ['id']),
    },
  },
);
