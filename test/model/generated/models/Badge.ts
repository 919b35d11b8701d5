// Made by `joinery generate`, do not edit: model Badge in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { badgeRelationships } from '../loaders/BadgeLoaders.js';
import { badges } from '../tables/badges.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface BadgeInput {
  id?: number;
  text: string;
  ownerId?: number | null;
  owner?: Owner | null;
}

export interface BadgeRelations {
  owner: j.ToOne<Owner | null>;
}

export interface BadgeLoad {
  owner?: true | j.LoadOne<OwnerLoad>;
}

export class Badge extends j.Entity {
  declare readonly [j.relationsOf]?: BadgeRelations;

  id: number;
  text: string;
  ownerId: number | null;

  constructor(input: BadgeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BadgeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.ownerId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.text = source.text;
      this.ownerId = source.ownerId ?? null;
      if (source.owner !== undefined) this.owner = source.owner;
    }
  }

  get owner(): j.NotLoaded<'await badge.loadOwner() or .load({ owner: true })'> | null {
    return j.readToOne(this, 'owner');
  }

  set owner(value: Owner | null) {
    j.writeToOne(this, 'owner', value);
  }

  loadOwner(): Promise<Owner | null> {
    return j.loadToOne(this, 'owner');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Badge',
    table: badges,
    key: ['id'],
    uniques: [['ownerId']],
    swaps: [['ownerId']],
    relationships: badgeRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], entity.ownerId !== row[2]);
    },
  } satisfies j.Mapper<Badge>;
}
