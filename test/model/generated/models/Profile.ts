// Made by `joinery generate`, do not edit: model Profile in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { profileRelationships } from '../loaders/ProfileLoaders.js';
import { profiles } from '../tables/profiles.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface ProfileInput {
  id?: number;
  text: string;
  ownerId?: number;
  owner?: Owner;
}

export interface ProfileRelations {
  owner: j.ToOne<Owner>;
}

export interface ProfileLoad {
  owner?: true | j.LoadOne<OwnerLoad>;
}

export class Profile extends j.Entity {
  declare readonly [j.relationsOf]?: ProfileRelations;

  id: number;
  text: string;
  ownerId: number;

  constructor(input: ProfileInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ProfileInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.ownerId = source[2] as number;
    } else {
      this.id = source.id!;
      this.text = source.text;
      this.ownerId = source.ownerId!;
      if (source.owner) this.owner = source.owner;
    }
  }

  get owner(): j.NotLoaded<'await profile.loadOwner() or .load({ owner: true })'> {
    return j.readToOne(this, 'owner');
  }

  set owner(value: Owner) {
    j.writeToOne(this, 'owner', value);
  }

  loadOwner(): Promise<Owner> {
    return j.loadToOne(this, 'owner');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Profile',
    table: profiles,
    key: ['id'],
    uniques: [['ownerId']],
    relationships: profileRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], entity.ownerId !== row[2]);
    },
  } satisfies j.Mapper<Profile>;
}
