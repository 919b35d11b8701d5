// Made by `joinery generate`, do not edit: model BasketLine in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { basketLineRelationships } from '../loaders/BasketLineLoaders.js';
import { basketLines } from '../tables/basket-lines.js';
import type { Basket, BasketLoad } from './Basket.js';
import type { Fruit, FruitLoad } from './Fruit.js';

export interface BasketLineInput {
  id?: number;
  count?: number;
  basketId?: number;
  fruitId?: number;
  basket?: Basket;
  fruit?: Fruit;
}

export interface BasketLineRelations {
  basket: j.ToOne<Basket>;
  fruit: j.ToOne<Fruit>;
}

export interface BasketLineLoad {
  basket?: true | j.LoadOne<BasketLoad>;
  fruit?: true | j.LoadOne<FruitLoad>;
}

export class BasketLine extends j.Entity {
  declare readonly [j.relationsOf]?: BasketLineRelations;

  id: number;
  count: number;
  basketId: number;
  fruitId: number;

  constructor(input: BasketLineInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BasketLineInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.count = source[1] as number;
      this.basketId = source[2] as number;
      this.fruitId = source[3] as number;
    } else {
      this.id = source.id!;
      this.count = source.count!;
      this.basketId = source.basketId!;
      this.fruitId = source.fruitId!;
      if (source.basket) this.basket = source.basket;
      if (source.fruit) this.fruit = source.fruit;
    }
  }

  get basket(): j.NotLoaded<'await basketLine.loadBasket() or .load({ basket: true })'> {
    return j.readToOne(this, 'basket');
  }

  set basket(value: Basket) {
    j.writeToOne(this, 'basket', value);
  }

  get fruit(): j.NotLoaded<'await basketLine.loadFruit() or .load({ fruit: true })'> {
    return j.readToOne(this, 'fruit');
  }

  set fruit(value: Fruit) {
    j.writeToOne(this, 'fruit', value);
  }

  loadBasket(): Promise<Basket> {
    return j.loadToOne(this, 'basket');
  }

  loadFruit(): Promise<Fruit> {
    return j.loadToOne(this, 'fruit');
  }

  static override readonly mapper = {
    version: 1,
    name: 'BasketLine',
    table: basketLines,
    key: ['id'],
    relationships: basketLineRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.count !== row[1],
        entity.basketId !== row[2],
        entity.fruitId !== row[3],
      );
    },
  } satisfies j.Mapper<BasketLine>;
}
