import { Repository } from 'joinery';
import type { OrderItem, OrderItemInput, OrderItemLoad } from '../models/OrderItem.js';
import type { OrderItemsTable } from '../tables/order-items.js';

/** Reads and writes order items. */
export class OrderItemRepository<E extends OrderItem = OrderItem> extends Repository<
  E,
  OrderItemsTable,
  OrderItemLoad,
  OrderItemInput,
  number
> {}
