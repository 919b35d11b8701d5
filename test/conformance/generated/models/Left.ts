// Made by `joinery generate`, do not edit: model Left in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { leftRelationships } from '../loaders/LeftLoaders.js';
import { lefts } from '../tables/lefts.js';
import type { RightsTable } from '../tables/rights.js';
import type { Right, RightLoad } from './Right.js';

export interface LeftInput {
  id?: number;
  rightId?: number;
  right?: Right;
  back?: Iterable<Right>;
}

export interface LeftRelations {
  right: j.ToOne<Right>;
  back: j.ToMany<Right>;
}

export interface LeftLoad {
  right?: true | j.LoadOne<RightLoad>;
  back?: true | j.LoadMany<RightsTable, RightLoad>;
}

export class Left extends j.Entity {
  declare readonly [j.relationsOf]?: LeftRelations;

  id: number;
  rightId: number;

  constructor(input: LeftInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LeftInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.rightId = source[1] as number;
    } else {
      this.id = source.id!;
      this.rightId = source.rightId!;
      if (source.right) this.right = source.right;
      if (source.back) this.back = source.back;
    }
  }

  get right(): j.NotLoaded<'await left.loadRight() or .load({ right: true })'> {
    return j.readToOne(this, 'right');
  }

  set right(value: Right) {
    j.writeToOne(this, 'right', value);
  }

  get back(): j.Collection<Right> {
    return j.readToMany(this, 'back');
  }

  set back(value: Iterable<Right>) {
    j.writeToMany(this, 'back', value);
  }

  loadRight(): Promise<Right> {
    return j.loadToOne(this, 'right');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Left',
    table: lefts,
    key: ['id'],
    relationships: leftRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.rightId !== row[1]);
    },
  } satisfies j.Mapper<Left>;
}
