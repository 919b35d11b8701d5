// Made by `joinery generate`, do not edit: model Product in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { productRelationships } from '../loaders/ProductLoaders.js';
import type { OrderItemsTable } from '../tables/order-items.js';
import { products } from '../tables/products.js';
import type { TagsTable } from '../tables/tags.js';
import type { OrderItem, OrderItemLoad } from './OrderItem.js';
import type { Tag, TagLoad } from './Tag.js';

export interface ProductInput {
  id?: number;
  name: string;
  price: number;
  items?: Iterable<OrderItem>;
  tags?: Iterable<Tag>;
}

export interface ProductRelations {
  items: j.ToMany<OrderItem>;
  tags: j.ToMany<Tag>;
}

export interface ProductLoad {
  items?: true | j.LoadMany<OrderItemsTable, OrderItemLoad>;
  tags?: true | j.LoadMany<TagsTable, TagLoad>;
}

export class Product extends j.Entity {
  declare readonly [j.relationsOf]?: ProductRelations;

  id: number;
  name: string;
  price: number;

  constructor(input: ProductInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ProductInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.price = source[2] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.price = source.price;
      if (source.items) this.items = source.items;
      if (source.tags) this.tags = source.tags;
    }
  }

  get items(): j.Collection<OrderItem> {
    return j.readToMany(this, 'items');
  }

  set items(value: Iterable<OrderItem>) {
    j.writeToMany(this, 'items', value);
  }

  get tags(): j.Collection<Tag> {
    return j.readToMany(this, 'tags');
  }

  set tags(value: Iterable<Tag>) {
    j.writeToMany(this, 'tags', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Product',
    table: products,
    key: ['id'],
    relationships: productRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.price !== row[2]);
    },
  } satisfies j.Mapper<Product>;
}
