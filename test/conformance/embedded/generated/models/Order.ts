// Made by `joinery generate`, do not edit: model Order in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import { orderRelationships } from '../loaders/OrderLoaders.js';
import { orders } from '../tables/orders.js';
import type { Geo } from '../types.js';
import type { Customer, CustomerLoad } from './Customer.js';

export interface OrderInput {
  id?: number;
  place: Geo;
  customerId?: number;
  customer?: Customer;
}

export interface OrderRelations {
  customer: j.ToOne<Customer>;
}

export interface OrderLoad {
  customer?: true | j.LoadOne<CustomerLoad>;
}

export class Order extends j.Entity {
  declare readonly [j.relationsOf]?: OrderRelations;

  id: number;
  place: Geo;
  customerId: number;

  constructor(input: OrderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: OrderInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.place = { lat: source[1] as number, lon: source[2] as number };
      this.customerId = source[3] as number;
    } else {
      this.id = source.id!;
      this.place = source.place;
      this.customerId = source.customerId!;
      if (source.customer) this.customer = source.customer;
    }
  }

  get customer(): j.NotLoaded<'await order.loadCustomer() or .load({ customer: true })'> {
    return j.readToOne(this, 'customer');
  }

  set customer(value: Customer) {
    j.writeToOne(this, 'customer', value);
  }

  /** `place.lat = place.lon` */
  get flat(): boolean {
    return this.place.lat === this.place.lon;
  }

  loadCustomer(): Promise<Customer> {
    return j.loadToOne(this, 'customer');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Order',
    table: orders,
    key: ['id'],
    embedded: j.embedded(this.prototype, ['place.lat', 'place.lon']),
    relationships: orderRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.place.lat !== row[1],
        entity.place.lon !== row[2],
        entity.customerId !== row[3],
      );
    },
  } satisfies j.Mapper<Order>;
}
