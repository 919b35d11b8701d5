// Made by `joinery generate`, do not edit: model Human in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { humanRelationships } from '../loaders/HumanLoaders.js';
import { humans } from '../tables/humans.js';
import type { PassesTable } from '../tables/passes.js';
import { Party, type PartyInput, type PartyLoad, type PartyRelations } from './Party.js';
import type { Pass, PassLoad } from './Pass.js';

export interface HumanInput extends PartyInput {
  born?: number | null;
  passes?: Iterable<Pass>;
}

export interface HumanRelations extends PartyRelations {
  passes: j.ToMany<Pass>;
}

export interface HumanLoad extends PartyLoad {
  passes?: true | j.LoadMany<PassesTable, PassLoad>;
}

export class Human extends Party {
  declare readonly [j.relationsOf]?: HumanRelations;

  born: number | null;

  constructor(input: HumanInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: HumanInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.born = source[3] as number | null;
    } else {
      this.kind = 'human';
      this.born = source.born ?? null;
      if (source.passes) this.passes = source.passes;
    }
  }

  get passes(): j.Collection<Pass> {
    return j.readToMany(this, 'passes');
  }

  set passes(value: Iterable<Pass>) {
    j.writeToMany(this, 'passes', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Human',
    table: humans as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', base: 'Party', on: 'kind', identity: 'human' },
    relationships: { ...Party.mapper.relationships, ...humanRelationships },
    changes(entity, row) {
      return [...Party.mapper.changes(entity, row), ...j.changed(3, entity.born !== row[3])];
    },
  } satisfies j.Mapper<Human>;
}
