// Made by `joinery generate`, do not edit: model Rack in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { shelves, type ShelvesTable } from './shelves.js';

export interface RacksTable<N extends string = 'racks'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  shelves: j.ToManyPath<ShelvesTable>;
  as<A extends string>(alias: A): RacksTable<A>;
}

export const racks: RacksTable = /* @__PURE__ */ j.table(
  'racks',
  { id: 'int' },
  { members: { shelves: (t) => j.toMany(t, () => shelves, ['id'], ['rack_id']) } },
);
