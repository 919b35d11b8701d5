// Made by `joinery generate`, do not edit: model Leader in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { leaderRelationships } from '../loaders/LeaderLoaders.js';
import type { BadgesTable } from '../tables/badges.js';
import { leaders } from '../tables/leaders.js';
import type { OfficesTable } from '../tables/offices.js';
import type { Badge, BadgeLoad } from './Badge.js';
import type { Office, OfficeLoad } from './Office.js';
import { Worker, type WorkerInput, type WorkerLoad, type WorkerRelations } from './Worker.js';

export interface LeaderInput extends WorkerInput {
  bonus?: number | null;
  heads?: Iterable<Office>;
  badges?: Iterable<Badge>;
}

export interface LeaderRelations extends WorkerRelations {
  heads: j.ToMany<Office>;
  badges: j.ToMany<Badge>;
}

export interface LeaderLoad extends WorkerLoad {
  heads?: true | j.LoadMany<OfficesTable, OfficeLoad>;
  badges?: true | j.LoadMany<BadgesTable, BadgeLoad>;
}

export class Leader extends Worker {
  declare readonly [j.relationsOf]?: LeaderRelations;

  bonus: number | null;

  constructor(input: LeaderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LeaderInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.bonus = source[4] as number | null;
    } else {
      this.kind = 'leader';
      this.bonus = source.bonus ?? null;
      if (source.heads) this.heads = source.heads;
      if (source.badges) this.badges = source.badges;
    }
  }

  get heads(): j.Collection<Office> {
    return j.readToMany(this, 'heads');
  }

  set heads(value: Iterable<Office>) {
    j.writeToMany(this, 'heads', value);
  }

  get badges(): j.Collection<Badge> {
    return j.readToMany(this, 'badges');
  }

  set badges(value: Iterable<Badge>) {
    j.writeToMany(this, 'badges', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Leader',
    table: leaders as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Worker', base: 'Worker', on: 'kind', identity: 'leader' },
    relationships: { ...Worker.mapper.relationships, ...leaderRelationships },
    changes(entity, row) {
      return [...Worker.mapper.changes(entity, row), ...j.changed(4, entity.bonus !== row[4])];
    },
  } satisfies j.Mapper<Leader>;
}
