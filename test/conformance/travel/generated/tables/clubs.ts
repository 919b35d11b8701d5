// Made by `joinery generate`, do not edit: model Club in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { travellers, type TravellersTable } from './travellers.js';

export interface ClubsTable<N extends string = 'clubs'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  members: j.ToManyPath<TravellersTable>;
  as<A extends string>(alias: A): ClubsTable<A>;
}

export const clubs: ClubsTable = /* @__PURE__ */ j.table(
  'clubs',
  { id: 'int', name: { kind: 'string', length: 40 } },
  {
    members: {
      members: (t) =>
        j.toMany(t, () => travellers, {
          source: ['id'],
          target: ['id'],
          through: { table: 'clubs_travellers', local: ['club_id'], remote: ['traveller_id'] },
        }),
    },
  },
);
