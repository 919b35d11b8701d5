// Made by `joinery generate`, do not edit: model Part in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { items, type ItemsTable } from './items.js';

export interface PartsTable<N extends string = 'parts'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  label: j.Column<N, string>;
  itemId: j.Column<N, number>;
  item: j.ToOnePath<ItemsTable>;
  as<A extends string>(alias: A): PartsTable<A>;
}

export const parts: PartsTable = /* @__PURE__ */ j.table(
  'parts',
  { id: 'int', label: { kind: 'string', length: 20 }, itemId: ['item_id', 'int'] },
  { members: { item: (t) => j.toOne(t, () => items, ['item_id'], ['id']) } },
);
