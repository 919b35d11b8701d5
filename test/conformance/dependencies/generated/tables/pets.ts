// Made by `joinery generate`, do not edit: model Pet in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { keepers, type KeepersTable } from './keepers.js';
import { shelters, type SheltersTable } from './shelters.js';

export interface PetsTable<N extends string = 'pets'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  keeperId: j.Column<N, number | null>;
  shelterId: j.Column<N, number | null>;
  keeper: j.ToOnePath<KeepersTable>;
  shelter: j.ToOnePath<SheltersTable>;
  as<A extends string>(alias: A): PetsTable<A>;
}

export const pets: PetsTable = /* @__PURE__ */ j.table(
  'pets',
  { id: 'int', name: 'string', keeperId: ['keeper_id', 'int'], shelterId: ['shelter_id', 'int'] },
  {
    members: {
      keeper: (t) => j.toOne(t, () => keepers, ['keeper_id'], ['id']),
      shelter: (t) => j.toOne(t, () => shelters, ['shelter_id'], ['id']),
    },
  },
);
