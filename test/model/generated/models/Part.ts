// Made by `joinery generate`, do not edit: model Part in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { partRelationships } from '../loaders/PartLoaders.js';
import { parts } from '../tables/parts.js';
import type { Item, ItemLoad } from './Item.js';

export interface PartInput {
  id?: number;
  label: string;
  itemId?: number;
  item?: Item;
}

export interface PartRelations {
  item: j.ToOne<Item>;
}

export interface PartLoad {
  item?: true | j.LoadOne<ItemLoad>;
}

export class Part extends j.Entity {
  declare readonly [j.relationsOf]?: PartRelations;

  id: number;
  label: string;
  itemId: number;

  constructor(input: PartInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PartInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.label = source[1] as string;
      this.itemId = source[2] as number;
    } else {
      this.id = source.id!;
      this.label = source.label;
      this.itemId = source.itemId!;
      if (source.item) this.item = source.item;
    }
  }

  get item(): j.NotLoaded<'await part.loadItem() or .load({ item: true })'> {
    return j.readToOne(this, 'item');
  }

  set item(value: Item) {
    j.writeToOne(this, 'item', value);
  }

  loadItem(): Promise<Item> {
    return j.loadToOne(this, 'item');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Part',
    table: parts,
    key: ['id'],
    relationships: partRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.label !== row[1], entity.itemId !== row[2]);
    },
  } satisfies j.Mapper<Part>;
}
