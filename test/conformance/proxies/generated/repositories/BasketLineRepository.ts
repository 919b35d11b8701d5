// Made by `joinery generate`, do not edit: model BasketLine in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { BasketLine, BasketLineInput, BasketLineLoad } from '../models/BasketLine.js';
import type { BasketLinesTable } from '../tables/basket-lines.js';

export class BasketLineRepository<E extends BasketLine = BasketLine> extends j.Repository<
  E,
  BasketLinesTable,
  BasketLineLoad,
  BasketLineInput,
  number
> {}
