// Made by `joinery generate`, do not edit: model Basket in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Basket, BasketInput, BasketLoad } from '../models/Basket.js';
import type { BasketsTable } from '../tables/baskets.js';

export class BasketRepository<E extends Basket = Basket> extends j.Repository<
  E,
  BasketsTable,
  BasketLoad,
  BasketInput,
  number
> {}
