import {
  Entity,
  decodeDateTime,
  decodeDecimal,
  loadDeferred,
  loadToOne,
  readDeferred,
  readToMany,
  readToOne,
  sameDecimal,
  sameInstant,
  writeDeferred,
  writeToMany,
  writeToOne,
  type Collection,
  type Decimal,
  type DecimalInput,
  type Deferred,
  type LoadMany,
  type LoadOne,
  type Mapper,
  type NotLoaded,
  type Row,
  type ToMany,
  type ToOne,
  type relationsOf,
} from 'joinery';
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
  total: DecimalInput;
  notes?: string | null;
  customerId?: number;
  createdAt?: Date;
  updatedAt?: Date;
  customer?: Customer;
  items?: Iterable<OrderItem>;
}

export interface OrderRelations {
  notes: Deferred<string | null>;
  customer: ToOne<Customer>;
  items: ToMany<OrderItem>;
}

export interface OrderLoad {
  notes?: true;
  customer?: true | LoadOne<CustomerLoad>;
  items?: true | LoadMany<OrderItemsTable, OrderItemLoad>;
}

export class Order extends Entity {
  declare readonly [relationsOf]?: OrderRelations;

  id: number;
  status: OrderStatus;
  placedAt: Date;
  total: Decimal;
  readonly gross: Decimal;
  version: number;
  customerId: number;
  createdAt: Date;
  updatedAt: Date;

  constructor(input: OrderInput);
  /** @internal */
  constructor(row: Row);
  constructor(source: OrderInput | Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.status = toOrderStatus(source[1]);
      this.placedAt = decodeDateTime(source[2]);
      this.total = decodeDecimal(source[3]);
      this.gross = decodeDecimal(source[4]);
      this.version = source[5] as number;
      this.customerId = source[6] as number;
      this.createdAt = decodeDateTime(source[7]);
      this.updatedAt = decodeDateTime(source[8]);
    } else {
      this.id = source.id!;
      this.status = source.status!;
      this.placedAt = source.placedAt!;
      this.total = decodeDecimal(source.total);
      this.gross = undefined!;
      this.version = undefined!;
      this.customerId = source.customerId!;
      this.createdAt = source.createdAt!;
      this.updatedAt = source.updatedAt!;
      if (source.notes !== undefined) this.notes = source.notes;
      if (source.customer) this.customer = source.customer;
      if (source.items) this.items = source.items;
    }
  }

  get notes(): NotLoaded<'await order.loadNotes() or .load({ notes: true })'> | null {
    return readDeferred(this, 'notes');
  }
  set notes(value: string | null) {
    writeDeferred(this, 'notes', value);
  }
  loadNotes(): Promise<string | null> {
    return loadDeferred(this, 'notes');
  }

  get customer(): NotLoaded<'await order.loadCustomer() or .load({ customer: true })'> {
    return readToOne(this, 'customer');
  }
  set customer(value: Customer) {
    writeToOne(this, 'customer', value);
  }
  loadCustomer(): Promise<Customer> {
    return loadToOne(this, 'customer');
  }

  get items(): Collection<OrderItem> {
    return readToMany(this, 'items');
  }
  set items(value: Iterable<OrderItem>) {
    writeToMany(this, 'items', value);
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
    changes(order, row) {
      const changed: number[] = [];
      if (order.id !== row[0]) changed.push(0);
      if (order.status !== row[1]) changed.push(1);
      if (!sameInstant(order.placedAt, row[2])) changed.push(2);
      if (!sameDecimal(order.total, row[3])) changed.push(3);
      if (order.version !== row[5]) changed.push(5);
      if (order.customerId !== row[6]) changed.push(6);
      if (!sameInstant(order.createdAt, row[7])) changed.push(7);
      if (!sameInstant(order.updatedAt, row[8])) changed.push(8);
      return changed;
    },
  } satisfies Mapper<Order>;
}
