// Made by `joinery generate`, do not edit: model Group in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { groupRelationships } from '../loaders/GroupLoaders.js';
import { groups } from '../tables/groups.js';
import type { UsersTable } from '../tables/users.js';
import type { User, UserLoad } from './User.js';

export interface GroupInput {
  name: string;
  members?: Iterable<User>;
}

export interface GroupRelations {
  members: j.ToMany<User>;
}

export interface GroupLoad {
  members?: true | j.LoadMany<UsersTable, UserLoad>;
}

export class Group extends j.Entity {
  declare readonly [j.relationsOf]?: GroupRelations;

  name: string;

  constructor(input: GroupInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: GroupInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.name = source[0] as string;
    } else {
      this.name = source.name;
      if (source.members) this.members = source.members;
    }
  }

  get members(): j.Collection<User> {
    return j.readToMany(this, 'members');
  }

  set members(value: Iterable<User>) {
    j.writeToMany(this, 'members', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Group',
    table: groups,
    key: ['name'],
    relationships: groupRelationships,
    changes(entity, row) {
      return j.changed(0, entity.name !== row[0]);
    },
  } satisfies j.Mapper<Group>;
}
