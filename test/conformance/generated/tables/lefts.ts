// Made by `joinery generate`, do not edit: model Left in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { rights, type RightsTable } from './rights.js';

export interface LeftsTable<N extends string = 'lefts'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  rightId: j.Column<N, number>;
  right: j.ToOnePath<RightsTable>;
  back: j.ToManyPath<RightsTable>;
  as<A extends string>(alias: A): LeftsTable<A>;
}

export const lefts: LeftsTable = /* @__PURE__ */ j.table(
  'lefts',
  { id: 'int', rightId: ['right_id', 'int'] },
  {
    members: {
      right: (t) => j.toOne(t, () => rights, ['right_id'], ['id']),
      back: (t) => j.toMany(t, () => rights, ['id'], ['left_id']),
    },
  },
);
