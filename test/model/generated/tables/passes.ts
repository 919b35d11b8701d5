// Made by `joinery generate`, do not edit: model Pass in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { humans, type HumansTable } from './humans.js';

export interface PassesTable<N extends string = 'passes'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  number: j.Column<N, string>;
  humanId: j.Column<N, number | null>;
  human: j.ToOnePath<HumansTable>;
  as<A extends string>(alias: A): PassesTable<A>;
}

export const passes: PassesTable = /* @__PURE__ */ j.table(
  'passes',
  { id: 'int', number: { kind: 'string', length: 20 }, humanId: ['human_id', 'int'] },
  { members: { human: (t) => j.toOne(t, () => humans, ['human_id'], ['id']) } },
);
