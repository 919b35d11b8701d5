// Made by `joinery generate`, do not edit: model Badge in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { leaders, type LeadersTable } from './leaders.js';

export interface BadgesTable<N extends string = 'badges'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  label: j.Column<N, string>;
  leaders: j.ToManyPath<LeadersTable>;
  as<A extends string>(alias: A): BadgesTable<A>;
}

export const badges: BadgesTable = /* @__PURE__ */ j.table(
  'badges',
  { id: 'int', label: { kind: 'string', length: 20 } },
  {
    members: {
      leaders: (t) =>
        j.toMany(t, () => leaders, {
          source: ['id'],
          target: ['id'],
          through: { table: 'badges_leaders', local: ['badge_id'], remote: ['leader_id'] },
        }),
    },
  },
);
