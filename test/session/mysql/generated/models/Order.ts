// Made by `joinery generate`, do not edit: model Order in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { toOrderStatus, type OrderStatus } from '../enums.js';
import { orderRelationships } from '../loaders/OrderLoaders.js';
import type { OrderItemsTable } from '../tables/order-items.js';
import { orders } from '../tables/orders.js';
import type { Customer, CustomerLoad } from './Customer.js';
import type { OrderItem, OrderItemLoad } from './OrderItem.js';

export interface OrderInput {
  id?: number;
  status?: OrderStatus;
  placedAt?: Date;
  total: j.DecimalInput;
  notes?: string | null;
  createdAt?: Date;
  updatedAt?: Date;
  customerId?: number;
  customer?: Customer;
  items?: Iterable<OrderItem>;
}

export interface OrderRelations {
  notes: j.Deferred<string | null>;
  customer: j.ToOne<Customer>;
  items: j.ToMany<OrderItem>;
}

export interface OrderLoad {
  notes?: true;
  customer?: true | j.LoadOne<CustomerLoad>;
  items?: true | j.LoadMany<OrderItemsTable, OrderItemLoad>;
}

export class Order extends j.Entity {
  declare readonly [j.relationsOf]?: OrderRelations;

  id: number;
  status: OrderStatus;
  placedAt: Date;
  total: j.Decimal;
  readonly gross: j.Decimal;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  customerId: number;

  constructor(input: OrderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: OrderInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.status = toOrderStatus(source[1]);
      this.placedAt = j.decodeDateTime(source[2]);
      this.total = j.decodeDecimal(source[3]);
      this.gross = j.decodeDecimal(source[4]);
      this.version = source[5] as number;
      this.createdAt = j.decodeDateTime(source[6]);
      this.updatedAt = j.decodeDateTime(source[7]);
      this.customerId = source[8] as number;
    } else {
      this.id = source.id!;
      this.status = source.status!;
      this.placedAt = source.placedAt!;
      this.total = j.decodeDecimal(source.total);
      this.gross = undefined!;
      this.version = undefined!;
      this.createdAt = source.createdAt!;
      this.updatedAt = source.updatedAt!;
      this.customerId = source.customerId!;
      if (source.notes !== undefined) this.notes = source.notes;
      if (source.customer) this.customer = source.customer;
      if (source.items) this.items = source.items;
    }
  }

  get notes(): j.NotLoaded<'await order.loadNotes() or .load({ notes: true })'> | null {
    return j.readDeferred(this, 'notes');
  }

  set notes(value: string | null) {
    j.writeDeferred(this, 'notes', value);
  }

  get customer(): j.NotLoaded<'await order.loadCustomer() or .load({ customer: true })'> {
    return j.readToOne(this, 'customer');
  }

  set customer(value: Customer) {
    j.writeToOne(this, 'customer', value);
  }

  get items(): j.Collection<OrderItem> {
    return j.readToMany(this, 'items');
  }

  set items(value: Iterable<OrderItem>) {
    j.writeToMany(this, 'items', value);
  }

  loadNotes(): Promise<string | null> {
    return j.loadDeferred(this, 'notes');
  }

  loadCustomer(): Promise<Customer> {
    return j.loadToOne(this, 'customer');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Order',
    table: orders,
    key: ['id'],
    readOnly: ['gross'],
    deferred: ['notes'],
    versionField: 'version',
    onUpdate: { updatedAt: () => new Date() },
    relationships: orderRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.status !== row[1],
        !j.sameInstant(entity.placedAt, row[2]),
        !j.sameDecimal(entity.total, row[3]),
        !j.sameDecimal(entity.gross, row[4]),
        entity.version !== row[5],
        !j.sameInstant(entity.createdAt, row[6]),
        !j.sameInstant(entity.updatedAt, row[7]),
        entity.customerId !== row[8],
      );
    },
  } satisfies j.Mapper<Order>;
}
