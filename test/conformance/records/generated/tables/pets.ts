// Made by `joinery generate`, do not edit: model Pet in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { owners, type OwnersTable } from './owners.js';

export interface PetsTable<N extends string = 'pets'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  ownerId: j.Column<N, number>;
  owner: j.ToOnePath<OwnersTable>;
  as<A extends string>(alias: A): PetsTable<A>;
}

export const pets: PetsTable = /* @__PURE__ */ j.table(
  'pets',
  { id: 'int', name: { kind: 'string', length: 40 }, ownerId: ['owner_id', 'int'] },
  { members: { owner: (t) => j.toOne(t, () => owners, ['owner_id'], ['id']) } },
);
