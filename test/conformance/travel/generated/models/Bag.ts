// Made by `joinery generate`, do not edit: model Bag in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { bagRelationships } from '../loaders/BagLoaders.js';
import { bags } from '../tables/bags.js';
import type { Traveller, TravellerLoad } from './Traveller.js';

export interface BagInput {
  id?: number;
  color: string;
  travellerId?: number | null;
  traveller?: Traveller | null;
}

export interface BagRelations {
  traveller: j.ToOne<Traveller | null>;
}

export interface BagLoad {
  traveller?: true | j.LoadOne<TravellerLoad>;
}

export class Bag extends j.Entity {
  declare readonly [j.relationsOf]?: BagRelations;

  id: number;
  color: string;
  travellerId: number | null;

  constructor(input: BagInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BagInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.color = source[1] as string;
      this.travellerId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.color = source.color;
      this.travellerId = source.travellerId ?? null;
      if (source.traveller !== undefined) this.traveller = source.traveller;
    }
  }

  get traveller(): j.NotLoaded<'await bag.loadTraveller() or .load({ traveller: true })'> | null {
    return j.readToOne(this, 'traveller');
  }

  set traveller(value: Traveller | null) {
    j.writeToOne(this, 'traveller', value);
  }

  loadTraveller(): Promise<Traveller | null> {
    return j.loadToOne(this, 'traveller');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Bag',
    table: bags,
    key: ['id'],
    uniques: [['travellerId']],
    swaps: [['travellerId']],
    relationships: bagRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.color !== row[1], entity.travellerId !== row[2]);
    },
  } satisfies j.Mapper<Bag>;
}
