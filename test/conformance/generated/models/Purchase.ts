// Made by `joinery generate`, do not edit: model Purchase in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { purchaseRelationships } from '../loaders/PurchaseLoaders.js';
import type { ItemsTable } from '../tables/items.js';
import { purchases } from '../tables/purchases.js';
import type { Item, ItemLoad } from './Item.js';

export interface PurchaseInput {
  id?: number;
  description: string;
  items?: Iterable<Item>;
}

export interface PurchaseRelations {
  items: j.ToMany<Item>;
}

export interface PurchaseLoad {
  items?: true | j.LoadMany<ItemsTable, ItemLoad>;
}

export class Purchase extends j.Entity {
  declare readonly [j.relationsOf]?: PurchaseRelations;

  id: number;
  description: string;

  constructor(input: PurchaseInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PurchaseInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.description = source[1] as string;
    } else {
      this.id = source.id!;
      this.description = source.description;
      if (source.items) this.items = source.items;
    }
  }

  get items(): j.Collection<Item> {
    return j.readToMany(this, 'items');
  }

  set items(value: Iterable<Item>) {
    j.writeToMany(this, 'items', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Purchase',
    table: purchases,
    key: ['id'],
    relationships: purchaseRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.description !== row[1]);
    },
  } satisfies j.Mapper<Purchase>;
}
