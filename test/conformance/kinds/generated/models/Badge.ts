// Made by `joinery generate`, do not edit: model Badge in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { badgeRelationships } from '../loaders/BadgeLoaders.js';
import { badges } from '../tables/badges.js';
import type { LeadersTable } from '../tables/leaders.js';
import type { Leader, LeaderLoad } from './Leader.js';

export interface BadgeInput {
  id?: number;
  label: string;
  leaders?: Iterable<Leader>;
}

export interface BadgeRelations {
  leaders: j.ToMany<Leader>;
}

export interface BadgeLoad {
  leaders?: true | j.LoadMany<LeadersTable, LeaderLoad>;
}

export class Badge extends j.Entity {
  declare readonly [j.relationsOf]?: BadgeRelations;

  id: number;
  label: string;

  constructor(input: BadgeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BadgeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.label = source[1] as string;
    } else {
      this.id = source.id!;
      this.label = source.label;
      if (source.leaders) this.leaders = source.leaders;
    }
  }

  get leaders(): j.Collection<Leader> {
    return j.readToMany(this, 'leaders');
  }

  set leaders(value: Iterable<Leader>) {
    j.writeToMany(this, 'leaders', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Badge',
    table: badges,
    key: ['id'],
    relationships: badgeRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.label !== row[1]);
    },
  } satisfies j.Mapper<Badge>;
}
