// Made by `joinery generate`, do not edit: model Chief in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { badges, type BadgesTable } from './badges.js';
import { offices, type OfficesTable } from './offices.js';

export interface ChiefsTable<N extends string = 'workers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string | null>;
  name: j.Column<N, string>;
  officeId: j.Column<N, number | null>;
  bonus: j.Column<N, number | null>;
  shares: j.Column<N, number | null>;
  office: j.ToOnePath<OfficesTable>;
  heads: j.ToManyPath<OfficesTable>;
  badges: j.ToManyPath<BadgesTable>;
  as<A extends string>(alias: A): ChiefsTable<A>;
}

export const chiefs: ChiefsTable = /* @__PURE__ */ j.table(
  'workers',
  {
    id: 'int',
    kind: { kind: 'string', length: 20 },
    name: { kind: 'string', length: 40 },
    officeId: ['office_id', 'int'],
    bonus: 'int',
    shares: 'int',
  },
  {
    members: {
      office: (t) => j.toOne(t, () => offices, ['office_id'], ['id']),
      heads: (t) => j.toMany(t, () => offices, ['id'], ['head_id']),
      badges: (t) =>
        j.toMany(t, () => badges, {
          source: ['id'],
          target: ['id'],
          through: { table: 'badges_leaders', local: ['leader_id'], remote: ['badge_id'] },
        }),
    },
    only: ['kind', ['chief']],
  },
);
