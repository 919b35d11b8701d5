// Made by `joinery generate`, do not edit: model Shelter in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { pets, type PetsTable } from './pets.js';

export interface SheltersTable<N extends string = 'shelters'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  pets: j.ToManyPath<PetsTable>;
  as<A extends string>(alias: A): SheltersTable<A>;
}

export const shelters: SheltersTable = /* @__PURE__ */ j.table(
  'shelters',
  { id: 'int', name: 'string' },
  { members: { pets: (t) => j.toMany(t, () => pets, ['id'], ['shelter_id']) } },
);
