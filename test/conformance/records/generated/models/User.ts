// Made by `joinery generate`, do not edit: model User in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { userRelationships } from '../loaders/UserLoaders.js';
import type { AddressesTable } from '../tables/addresses.js';
import type { GroupsTable } from '../tables/groups.js';
import { users } from '../tables/users.js';
import type { Address, AddressLoad } from './Address.js';
import type { Group, GroupLoad } from './Group.js';

export interface UserInput {
  username: string;
  fullName?: string | null;
  addresses?: Iterable<Address>;
  groups?: Iterable<Group>;
}

export interface UserRelations {
  addresses: j.ToMany<Address>;
  groups: j.ToMany<Group>;
}

export interface UserLoad {
  addresses?: true | j.LoadMany<AddressesTable, AddressLoad>;
  groups?: true | j.LoadMany<GroupsTable, GroupLoad>;
}

export class User extends j.Entity {
  declare readonly [j.relationsOf]?: UserRelations;

  username: string;
  fullName: string | null;

  constructor(input: UserInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: UserInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.username = source[0] as string;
      this.fullName = source[1] as string | null;
    } else {
      this.username = source.username;
      this.fullName = source.fullName ?? null;
      if (source.addresses) this.addresses = source.addresses;
      if (source.groups) this.groups = source.groups;
    }
  }

  get addresses(): j.Collection<Address> {
    return j.readToMany(this, 'addresses');
  }

  set addresses(value: Iterable<Address>) {
    j.writeToMany(this, 'addresses', value);
  }

  get groups(): j.Collection<Group> {
    return j.readToMany(this, 'groups');
  }

  set groups(value: Iterable<Group>) {
    j.writeToMany(this, 'groups', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'User',
    table: users,
    key: ['username'],
    relationships: userRelationships,
    changes(entity, row) {
      return j.changed(0, entity.username !== row[0], entity.fullName !== row[1]);
    },
  } satisfies j.Mapper<User>;
}
