// Made by `joinery generate`, do not edit: model Detail in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { detailRelationships } from '../loaders/DetailLoaders.js';
import { details } from '../tables/details.js';
import type { Holder, HolderLoad } from './Holder.js';

export interface DetailInput {
  id?: number;
  text: string;
  holder?: Holder;
}

export interface DetailRelations {
  holder: j.ToOne<Holder>;
}

export interface DetailLoad {
  holder?: true | j.LoadOne<HolderLoad>;
}

/** Its primary key is its foreign key. */
export class Detail extends j.Entity {
  declare readonly [j.relationsOf]?: DetailRelations;

  id: number;
  text: string;

  constructor(input: DetailInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DetailInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
    } else {
      this.id = source.id!;
      this.text = source.text;
      if (source.holder) this.holder = source.holder;
    }
  }

  get holder(): j.NotLoaded<'await detail.loadHolder() or .load({ holder: true })'> {
    return j.readToOne(this, 'holder');
  }

  set holder(value: Holder) {
    j.writeToOne(this, 'holder', value);
  }

  loadHolder(): Promise<Holder> {
    return j.loadToOne(this, 'holder');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Detail',
    table: details,
    key: ['id'],
    relationships: detailRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1]);
    },
  } satisfies j.Mapper<Detail>;
}
