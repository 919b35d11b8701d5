// Made by `joinery generate`, do not edit: model Fruit in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Fruit, FruitInput, FruitLoad } from '../models/Fruit.js';
import type { FruitsTable } from '../tables/fruits.js';

export class FruitRepository<E extends Fruit = Fruit> extends j.Repository<
  E,
  FruitsTable,
  FruitLoad,
  FruitInput,
  number
> {
  /** By the unique key `uq_fruits_name`. */
  findByName<L extends FruitLoad = {}>(name: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['name'], [name], load);
  }
}
