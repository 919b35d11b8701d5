// Made by `joinery generate`, do not edit: model Bag in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Bag, BagInput, BagLoad } from '../models/Bag.js';
import type { BagsTable } from '../tables/bags.js';

export class BagRepository<E extends Bag = Bag> extends j.Repository<E, BagsTable, BagLoad, BagInput, number> {
  /** By the unique key `uq_bags_traveller_id`. */
  findByTravellerId<L extends BagLoad = {}>(travellerId: number, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['travellerId'], [travellerId], load);
  }
}
