// Made by `joinery generate`, do not edit: model Right in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { rightRelationships } from '../loaders/RightLoaders.js';
import type { LeftsTable } from '../tables/lefts.js';
import { rights } from '../tables/rights.js';
import type { Left, LeftLoad } from './Left.js';

export interface RightInput {
  id?: number;
  leftId?: number;
  left?: Left;
  back?: Iterable<Left>;
}

export interface RightRelations {
  left: j.ToOne<Left>;
  back: j.ToMany<Left>;
}

export interface RightLoad {
  left?: true | j.LoadOne<LeftLoad>;
  back?: true | j.LoadMany<LeftsTable, LeftLoad>;
}

export class Right extends j.Entity {
  declare readonly [j.relationsOf]?: RightRelations;

  id: number;
  leftId: number;

  constructor(input: RightInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: RightInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.leftId = source[1] as number;
    } else {
      this.id = source.id!;
      this.leftId = source.leftId!;
      if (source.left) this.left = source.left;
      if (source.back) this.back = source.back;
    }
  }

  get left(): j.NotLoaded<'await right.loadLeft() or .load({ left: true })'> {
    return j.readToOne(this, 'left');
  }

  set left(value: Left) {
    j.writeToOne(this, 'left', value);
  }

  get back(): j.Collection<Left> {
    return j.readToMany(this, 'back');
  }

  set back(value: Iterable<Left>) {
    j.writeToMany(this, 'back', value);
  }

  loadLeft(): Promise<Left> {
    return j.loadToOne(this, 'left');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Right',
    table: rights,
    key: ['id'],
    relationships: rightRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.leftId !== row[1]);
    },
  } satisfies j.Mapper<Right>;
}
