// Made by `joinery generate`, do not edit: model OrderItem in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { OrderItem, OrderItemInput, OrderItemLoad } from '../models/OrderItem.js';
import type { OrderItemsTable } from '../tables/order-items.js';

export class OrderItemRepository<E extends OrderItem = OrderItem> extends j.Repository<
  E,
  OrderItemsTable,
  OrderItemLoad,
  OrderItemInput,
  number
> {}
