// Made by `joinery generate`, do not edit: model Item in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { itemRelationships } from '../loaders/ItemLoaders.js';
import { items } from '../tables/items.js';
import type { PartsTable } from '../tables/parts.js';
import type { Owner, OwnerLoad } from './Owner.js';
import type { Part, PartLoad } from './Part.js';

export interface ItemInput {
  id?: number;
  label: string;
  ownerId?: number;
  owner?: Owner;
  parts?: Iterable<Part>;
}

export interface ItemRelations {
  owner: j.ToOne<Owner>;
  parts: j.ToMany<Part>;
}

export interface ItemLoad {
  owner?: true | j.LoadOne<OwnerLoad>;
  parts?: true | j.LoadMany<PartsTable, PartLoad>;
}

export class Item extends j.Entity {
  declare readonly [j.relationsOf]?: ItemRelations;

  id: number;
  label: string;
  ownerId: number;

  constructor(input: ItemInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ItemInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.label = source[1] as string;
      this.ownerId = source[2] as number;
    } else {
      this.id = source.id!;
      this.label = source.label;
      this.ownerId = source.ownerId!;
      if (source.owner) this.owner = source.owner;
      if (source.parts) this.parts = source.parts;
    }
  }

  get owner(): j.NotLoaded<'await item.loadOwner() or .load({ owner: true })'> {
    return j.readToOne(this, 'owner');
  }

  set owner(value: Owner) {
    j.writeToOne(this, 'owner', value);
  }

  get parts(): j.Collection<Part> {
    return j.readToMany(this, 'parts');
  }

  set parts(value: Iterable<Part>) {
    j.writeToMany(this, 'parts', value);
  }

  loadOwner(): Promise<Owner> {
    return j.loadToOne(this, 'owner');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Item',
    table: items,
    key: ['id'],
    relationships: itemRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.label !== row[1], entity.ownerId !== row[2]);
    },
  } satisfies j.Mapper<Item>;
}
