// Made by `joinery generate`, do not edit: model Fruit in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { fruitRelationships } from '../loaders/FruitLoaders.js';
import type { BasketLinesTable } from '../tables/basket-lines.js';
import type { BasketsTable } from '../tables/baskets.js';
import { fruits } from '../tables/fruits.js';
import type { Basket, BasketLoad } from './Basket.js';
import type { BasketLine, BasketLineLoad } from './BasketLine.js';

export interface FruitInput {
  id?: number;
  name: string;
  lines?: Iterable<BasketLine>;
}

export interface FruitRelations {
  lines: j.ToMany<BasketLine>;
  baskets: j.ToMany<Basket>;
}

export interface FruitLoad {
  lines?: true | j.LoadMany<BasketLinesTable, BasketLineLoad>;
  baskets?: true | j.LoadMany<BasketsTable, BasketLoad>;
}

export class Fruit extends j.Entity {
  declare readonly [j.relationsOf]?: FruitRelations;

  id: number;
  name: string;

  constructor(input: FruitInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: FruitInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.lines) this.lines = source.lines;
    }
  }

  get lines(): j.Collection<BasketLine> {
    return j.readToMany(this, 'lines');
  }

  set lines(value: Iterable<BasketLine>) {
    j.writeToMany(this, 'lines', value);
  }

  get baskets(): j.Collection<Basket> {
    return j.readToMany(this, 'baskets');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Fruit',
    table: fruits,
    key: ['id'],
    uniques: [['name']],
    relationships: fruitRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Fruit>;
}
