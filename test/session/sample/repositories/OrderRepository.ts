import { Repository } from 'joinery';
import type { Order, OrderInput, OrderLoad } from '../models/Order.js';
import type { OrdersTable } from '../tables/orders.js';

/** Reads and writes orders. */
export class OrderRepository<E extends Order = Order> extends Repository<
  E,
  OrdersTable,
  OrderLoad,
  OrderInput,
  number
> {}
