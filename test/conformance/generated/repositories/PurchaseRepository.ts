// Made by `joinery generate`, do not edit: model Purchase in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Purchase, PurchaseInput, PurchaseLoad } from '../models/Purchase.js';
import type { PurchasesTable } from '../tables/purchases.js';

export class PurchaseRepository<E extends Purchase = Purchase> extends j.Repository<
  E,
  PurchasesTable,
  PurchaseLoad,
  PurchaseInput,
  number
> {}
