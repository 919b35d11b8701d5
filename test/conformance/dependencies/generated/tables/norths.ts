// Made by `joinery generate`, do not edit: model North in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { souths, type SouthsTable } from './souths.js';

export interface NorthsTable<N extends string = 'norths'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  southId: j.Column<N, number | null>;
  south: j.ToOnePath<SouthsTable>;
  as<A extends string>(alias: A): NorthsTable<A>;
}

export const norths: NorthsTable = /* @__PURE__ */ j.table(
  'norths',
  { id: 'int', name: 'string', southId: ['south_id', 'int'] },
  { members: { south: (t) => j.toOne(t, () => souths, ['south_id'], ['id']) } },
);
