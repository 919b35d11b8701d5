// Made by `joinery generate`, do not edit: model Order in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import { customers, type CustomersTable } from './customers.js';

export interface OrdersTable<N extends string = 'orders'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  'place.lat': j.Column<N, number>;
  'place.lon': j.Column<N, number>;
  customerId: j.Column<N, number>;
  place: { readonly lat: j.Column<N, number>; readonly lon: j.Column<N, number> };
  flat: j.Expression<boolean, boolean, N>;
  customer: j.ToOnePath<CustomersTable>;
  as<A extends string>(alias: A): OrdersTable<A>;
}

export const orders: OrdersTable = /* @__PURE__ */ j.table(
  'orders',
  {
    id: 'int',
    'place.lat': ['place_lat', 'float'],
    'place.lon': ['place_lon', 'float'],
    customerId: ['customer_id', 'int'],
  },
  {
    members: {
      place: (t) => j.embeddedColumns(t, 'place'),
      flat: (t) =>
        j.hybrid(
          t,
          {
            sqlite: '{this}."place_lat" = {this}."place_lon"',
            postgresql: '{this}."place_lat" = {this}."place_lon"',
            mysql: '{this}.`place_lat` = {this}.`place_lon`',
          },
          'boolean',
        ),
      customer: (t) => j.toOne(t, () => customers, ['customer_id'], ['id']),
    },
  },
);
