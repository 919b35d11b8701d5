// Made by `joinery generate`, do not edit: model Keeper in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { pets, type PetsTable } from './pets.js';

export interface KeepersTable<N extends string = 'keepers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  pets: j.ToManyPath<PetsTable>;
  as<A extends string>(alias: A): KeepersTable<A>;
}

export const keepers: KeepersTable = /* @__PURE__ */ j.table(
  'keepers',
  { id: 'int', name: 'string' },
  { members: { pets: (t) => j.toMany(t, () => pets, ['id'], ['keeper_id']) } },
);
