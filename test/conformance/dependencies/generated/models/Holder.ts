// Made by `joinery generate`, do not edit: model Holder in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { holderRelationships } from '../loaders/HolderLoaders.js';
import { holders } from '../tables/holders.js';
import type { Detail, DetailLoad } from './Detail.js';

export interface HolderInput {
  id?: number;
  name: string;
  detail?: Detail | null;
}

export interface HolderRelations {
  detail: j.ToOne<Detail | null>;
}

export interface HolderLoad {
  detail?: true | j.LoadOne<DetailLoad>;
}

export class Holder extends j.Entity {
  declare readonly [j.relationsOf]?: HolderRelations;

  id: number;
  name: string;

  constructor(input: HolderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: HolderInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.detail !== undefined) this.detail = source.detail;
    }
  }

  get detail(): j.NotLoaded<'await holder.loadDetail() or .load({ detail: true })'> | null {
    return j.readToOne(this, 'detail');
  }

  set detail(value: Detail | null) {
    j.writeToOne(this, 'detail', value);
  }

  loadDetail(): Promise<Detail | null> {
    return j.loadToOne(this, 'detail');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Holder',
    table: holders,
    key: ['id'],
    relationships: holderRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Holder>;
}
