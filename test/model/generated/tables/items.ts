// Made by `joinery generate`, do not edit: model Item in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';
import { parts, type PartsTable } from './parts.js';

export interface ItemsTable<N extends string = 'items'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  label: j.Column<N, string>;
  ownerId: j.Column<N, number>;
  owner: j.ToOnePath<OwnersTable>;
  parts: j.ToManyPath<PartsTable>;
  as<A extends string>(alias: A): ItemsTable<A>;
}

export const items: ItemsTable = /* @__PURE__ */ j.table(
  'items',
  { id: 'int', label: { kind: 'string', length: 20 }, ownerId: ['owner_id', 'int'] },
  {
    members: {
      owner: (t) => j.toOne(t, () => owners, ['owner_id'], ['id']),
      parts: (t) => j.toMany(t, () => parts, ['id'], ['item_id']),
    },
  },
);
