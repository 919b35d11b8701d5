// Made by `joinery generate`, do not edit: model Desk in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { lamps, type LampsTable } from './lamps.js';

export interface DesksTable<N extends string = 'desks'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  lampId: j.Column<N, number | null>;
  lamp: j.ToOnePath<LampsTable>;
  as<A extends string>(alias: A): DesksTable<A>;
}

export const desks: DesksTable = /* @__PURE__ */ j.table(
  'desks',
  { id: 'int', name: 'string', lampId: ['lamp_id', 'int'] },
  { members: { lamp: (t) => j.toOne(t, () => lamps, ['lamp_id'], ['id']) } },
);
