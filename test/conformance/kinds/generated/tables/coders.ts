// Made by `joinery generate`, do not edit: model Coder in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { leaders, type LeadersTable } from './leaders.js';
import { offices, type OfficesTable } from './offices.js';

export interface CodersTable<N extends string = 'workers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string | null>;
  name: j.Column<N, string>;
  officeId: j.Column<N, number | null>;
  language: j.Column<N, string | null>;
  reviewerId: j.Column<N, number | null>;
  office: j.ToOnePath<OfficesTable>;
  reviewer: j.ToOnePath<LeadersTable>;
  as<A extends string>(alias: A): CodersTable<A>;
}

export const coders: CodersTable = /* @__PURE__ */ j.table(
  'workers',
  {
    id: 'int',
    kind: { kind: 'string', length: 20 },
    name: { kind: 'string', length: 40 },
    officeId: ['office_id', 'int'],
    language: { kind: 'string', length: 20 },
    reviewerId: ['reviewer_id', 'int'],
  },
  {
    members: {
      office: (t) => j.toOne(t, () => offices, ['office_id'], ['id']),
      reviewer: (t) => j.toOne(t, () => leaders, ['reviewer_id'], ['id']),
    },
    only: ['kind', ['coder']],
  },
);
