// Made by `joinery generate`, do not edit: model Pass in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { passRelationships } from '../loaders/PassLoaders.js';
import { passes } from '../tables/passes.js';
import type { Human, HumanLoad } from './Human.js';

export interface PassInput {
  id?: number;
  number: string;
  humanId?: number | null;
  human?: Human | null;
}

export interface PassRelations {
  human: j.ToOne<Human | null>;
}

export interface PassLoad {
  human?: true | j.LoadOne<HumanLoad>;
}

export class Pass extends j.Entity {
  declare readonly [j.relationsOf]?: PassRelations;

  id: number;
  number: string;
  humanId: number | null;

  constructor(input: PassInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PassInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.number = source[1] as string;
      this.humanId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.number = source.number;
      this.humanId = source.humanId ?? null;
      if (source.human !== undefined) this.human = source.human;
    }
  }

  get human(): j.NotLoaded<'await pass.loadHuman() or .load({ human: true })'> | null {
    return j.readToOne(this, 'human');
  }

  set human(value: Human | null) {
    j.writeToOne(this, 'human', value);
  }

  loadHuman(): Promise<Human | null> {
    return j.loadToOne(this, 'human');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Pass',
    table: passes,
    key: ['id'],
    relationships: passRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.number !== row[1], entity.humanId !== row[2]);
    },
  } satisfies j.Mapper<Pass>;
}
