// Made by `joinery generate`, do not edit: model Order in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Order, OrderInput, OrderLoad } from '../models/Order.js';
import type { OrdersTable } from '../tables/orders.js';

export class OrderRepository<E extends Order = Order> extends j.Repository<
  E,
  OrdersTable,
  OrderLoad,
  OrderInput,
  number
> {}
