// Made by `joinery generate`, do not edit: model BasketNote in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { basketNoteRelationships } from '../loaders/BasketNoteLoaders.js';
import { basketNotes } from '../tables/basket-notes.js';
import type { Basket, BasketLoad } from './Basket.js';

export interface BasketNoteInput {
  id?: number;
  text?: string | null;
  basketId?: number;
  basket?: Basket;
}

export interface BasketNoteRelations {
  basket: j.ToOne<Basket>;
}

export interface BasketNoteLoad {
  basket?: true | j.LoadOne<BasketLoad>;
}

export class BasketNote extends j.Entity {
  declare readonly [j.relationsOf]?: BasketNoteRelations;

  id: number;
  text: string | null;
  basketId: number;

  constructor(input: BasketNoteInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BasketNoteInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string | null;
      this.basketId = source[2] as number;
    } else {
      this.id = source.id!;
      this.text = source.text ?? null;
      this.basketId = source.basketId!;
      if (source.basket) this.basket = source.basket;
    }
  }

  get basket(): j.NotLoaded<'await basketNote.loadBasket() or .load({ basket: true })'> {
    return j.readToOne(this, 'basket');
  }

  set basket(value: Basket) {
    j.writeToOne(this, 'basket', value);
  }

  loadBasket(): Promise<Basket> {
    return j.loadToOne(this, 'basket');
  }

  static override readonly mapper = {
    version: 1,
    name: 'BasketNote',
    table: basketNotes,
    key: ['id'],
    uniques: [['basketId']],
    relationships: basketNoteRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], entity.basketId !== row[2]);
    },
  } satisfies j.Mapper<BasketNote>;
}
