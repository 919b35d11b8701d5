// Made by `joinery generate`, do not edit: model Basket in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { basketRelationships } from '../loaders/BasketLoaders.js';
import type { BasketLinesTable } from '../tables/basket-lines.js';
import { baskets } from '../tables/baskets.js';
import type { FruitsTable } from '../tables/fruits.js';
import { BasketLine, type BasketLineLoad } from './BasketLine.js';
import { BasketNote, type BasketNoteLoad } from './BasketNote.js';
import type { Fruit, FruitLoad } from './Fruit.js';

export interface BasketInput {
  id?: number;
  label: string;
  lines?: Iterable<BasketLine>;
  note?: BasketNote | null;
}

export interface BasketRelations {
  lines: j.ToMany<BasketLine>;
  note: j.ToOne<BasketNote | null>;
  held: j.ToMany<Fruit>;
}

export interface BasketLoad {
  lines?: true | j.LoadMany<BasketLinesTable, BasketLineLoad>;
  note?: true | j.LoadOne<BasketNoteLoad>;
  held?: true | j.LoadMany<FruitsTable, FruitLoad>;
}

export class Basket extends j.Entity {
  declare readonly [j.relationsOf]?: BasketRelations;

  id: number;
  label: string;

  constructor(input: BasketInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BasketInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.label = source[1] as string;
    } else {
      this.id = source.id!;
      this.label = source.label;
      if (source.lines) this.lines = source.lines;
      if (source.note !== undefined) this.note = source.note;
    }
  }

  get lines(): j.Collection<BasketLine> {
    return j.readToMany(this, 'lines');
  }

  set lines(value: Iterable<BasketLine>) {
    j.writeToMany(this, 'lines', value);
  }

  get note(): j.NotLoaded<'await basket.loadNote() or .load({ note: true })'> | null {
    return j.readToOne(this, 'note');
  }

  set note(value: BasketNote | null) {
    j.writeToOne(this, 'note', value);
  }

  get held(): j.Collection<Fruit> {
    return j.readToMany(this, 'held');
  }

  /** `lines.fruit` */
  get fruits(): j.ProxyCollection<j.Proxied<BasketLine, 'fruit'>> {
    return j.readProxies(this, 'lines', 'fruit', () => BasketLine);
  }

  /** `lines.count` */
  get counts(): j.ProxyCollection<j.Proxied<BasketLine, 'count'>> {
    return j.readProxies(this, 'lines', 'count', () => BasketLine);
  }

  /** `note.text` */
  get noteText(): j.Proxied<BasketNote, 'text'> | null {
    return j.readProxy(this, 'note', 'text');
  }

  set noteText(value: j.Proxied<BasketNote, 'text'> | null) {
    j.writeProxy(this, 'note', 'text', value, () => BasketNote);
  }

  loadNote(): Promise<BasketNote | null> {
    return j.loadToOne(this, 'note');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Basket',
    table: baskets,
    key: ['id'],
    relationships: basketRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.label !== row[1]);
    },
  } satisfies j.Mapper<Basket>;
}
