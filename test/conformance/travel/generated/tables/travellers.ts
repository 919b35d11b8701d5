// Made by `joinery generate`, do not edit: model Traveller in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { bags, type BagsTable } from './bags.js';
import { cities, type CitiesTable } from './cities.js';
import { clubs, type ClubsTable } from './clubs.js';
import { trips, type TripsTable } from './trips.js';
import { vehicles, type VehiclesTable } from './vehicles.js';

export interface TravellersTable<N extends string = 'travellers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  email: j.Column<N, string | null>;
  homeId: j.Column<N, number | null>;
  vehicleId: j.Column<N, number | null>;
  home: j.ToOnePath<CitiesTable>;
  bag: j.ToOnePath<BagsTable>;
  trips: j.ToManyPath<TripsTable>;
  vehicle: j.ToOnePath<VehiclesTable>;
  clubs: j.ToManyPath<ClubsTable>;
  as<A extends string>(alias: A): TravellersTable<A>;
}

export const travellers: TravellersTable = /* @__PURE__ */ j.table(
  'travellers',
  {
    id: 'int',
    name: { kind: 'string', length: 40 },
    email: { kind: 'string', length: 80 },
    homeId: ['home_id', 'int'],
    vehicleId: ['vehicle_id', 'int'],
  },
  {
    members: {
      home: (t) => j.toOne(t, () => cities, ['home_id'], ['id']),
      bag: (t) => j.toOne(t, () => bags, ['id'], ['traveller_id']),
      trips: (t) => j.toMany(t, () => trips, ['id'], ['traveller_id']),
      vehicle: (t) => j.toOne(t, () => vehicles, ['vehicle_id'], ['id']),
      clubs: (t) =>
        j.toMany(t, () => clubs, {
          source: ['id'],
          target: ['id'],
          through: { table: 'clubs_travellers', local: ['traveller_id'], remote: ['club_id'] },
        }),
    },
  },
);
