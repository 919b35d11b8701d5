// Made by `joinery generate`, do not edit: model Human in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { passes, type PassesTable } from './passes.js';

/** Joined to `parties` by its key. */
export interface HumansTable<N extends string = 'humans'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  born: j.Column<N, number | null>;
  passes: j.ToManyPath<PassesTable>;
  as<A extends string>(alias: A): HumansTable<A>;
}

export const humans: HumansTable = /* @__PURE__ */ j.table(
  'humans',
  { id: 'int', born: 'int' },
  { members: { passes: (t) => j.toMany(t, () => passes, ['id'], ['human_id']) } },
);
