// Made by `joinery generate`, do not edit: model Tag in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tagRelationships } from '../loaders/TagLoaders.js';
import type { ProductsTable } from '../tables/products.js';
import { tags } from '../tables/tags.js';
import type { Product, ProductLoad } from './Product.js';

export interface TagInput {
  id?: number;
  name: string;
  products?: Iterable<Product>;
}

export interface TagRelations {
  products: j.ToMany<Product>;
}

export interface TagLoad {
  products?: true | j.LoadMany<ProductsTable, ProductLoad>;
}

export class Tag extends j.Entity {
  declare readonly [j.relationsOf]?: TagRelations;

  id: number;
  name: string;

  constructor(input: TagInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TagInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.products) this.products = source.products;
    }
  }

  get products(): j.Collection<Product> {
    return j.readToMany(this, 'products');
  }

  set products(value: Iterable<Product>) {
    j.writeToMany(this, 'products', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Tag',
    table: tags,
    key: ['id'],
    uniques: [['name']],
    relationships: tagRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Tag>;
}
