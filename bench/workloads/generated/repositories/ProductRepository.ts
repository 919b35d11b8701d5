// Made by `joinery generate`, do not edit: model Product in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Product, ProductInput, ProductLoad } from '../models/Product.js';
import type { ProductsTable } from '../tables/products.js';

export class ProductRepository<E extends Product = Product> extends j.Repository<
  E,
  ProductsTable,
  ProductLoad,
  ProductInput,
  number
> {}
