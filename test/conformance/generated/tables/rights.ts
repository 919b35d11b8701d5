// Made by `joinery generate`, do not edit: model Right in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { lefts, type LeftsTable } from './lefts.js';

export interface RightsTable<N extends string = 'rights'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  leftId: j.Column<N, number>;
  left: j.ToOnePath<LeftsTable>;
  back: j.ToManyPath<LeftsTable>;
  as<A extends string>(alias: A): RightsTable<A>;
}

export const rights: RightsTable = /* @__PURE__ */ j.table(
  'rights',
  { id: 'int', leftId: ['left_id', 'int'] },
  {
    members: {
      left: (t) => j.toOne(t, () => lefts, ['left_id'], ['id']),
      back: (t) => j.toMany(t, () => lefts, ['id'], ['right_id']),
    },
  },
);
