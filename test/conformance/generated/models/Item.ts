// Made by `joinery generate`, do not edit: model Item in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { itemRelationships } from '../loaders/ItemLoaders.js';
import { items } from '../tables/items.js';
import type { PurchasesTable } from '../tables/purchases.js';
import type { Purchase, PurchaseLoad } from './Purchase.js';

export interface ItemInput {
  id?: number;
  description: string;
  purchases?: Iterable<Purchase>;
}

export interface ItemRelations {
  purchases: j.ToMany<Purchase>;
}

export interface ItemLoad {
  purchases?: true | j.LoadMany<PurchasesTable, PurchaseLoad>;
}

export class Item extends j.Entity {
  declare readonly [j.relationsOf]?: ItemRelations;

  id: number;
  description: string;

  constructor(input: ItemInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ItemInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.description = source[1] as string;
    } else {
      this.id = source.id!;
      this.description = source.description;
      if (source.purchases) this.purchases = source.purchases;
    }
  }

  get purchases(): j.Collection<Purchase> {
    return j.readToMany(this, 'purchases');
  }

  set purchases(value: Iterable<Purchase>) {
    j.writeToMany(this, 'purchases', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Item',
    table: items,
    key: ['id'],
    relationships: itemRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.description !== row[1]);
    },
  } satisfies j.Mapper<Item>;
}
