// Made by `joinery generate`, do not edit: model User in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { userRelationships } from '../loaders/UserLoaders.js';
import type { AddressesTable } from '../tables/addresses.js';
import type { ParcelsTable } from '../tables/parcels.js';
import { users } from '../tables/users.js';
import type { Address, AddressLoad } from './Address.js';
import type { Parcel, ParcelLoad } from './Parcel.js';
import type { Pref, PrefLoad } from './Pref.js';

export interface UserInput {
  id?: number;
  name: string;
  slug?: string | null;
  counter?: number;
  limit?: number | null;
  profile?: j.JsonValue | null;
  addresses?: Iterable<Address>;
  pref?: Pref | null;
  owned?: Iterable<Parcel>;
}

export interface UserRelations {
  addresses: j.ToMany<Address>;
  pref: j.ToOne<Pref | null>;
  owned: j.ToMany<Parcel>;
}

export interface UserLoad {
  addresses?: true | j.LoadMany<AddressesTable, AddressLoad>;
  pref?: true | j.LoadOne<PrefLoad>;
  owned?: true | j.LoadMany<ParcelsTable, ParcelLoad>;
}

export class User extends j.Entity {
  declare readonly [j.relationsOf]?: UserRelations;

  id: number;
  name: string;
  slug: string | null;
  counter: number;
  limit: number | null;
  profile: j.JsonValue | null;

  constructor(input: UserInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: UserInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.slug = source[2] as string | null;
      this.counter = source[3] as number;
      this.limit = source[4] as number | null;
      this.profile = source[5] === null ? null : j.decodeJson<j.JsonValue>(source[5]);
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.slug = source.slug ?? null;
      this.counter = source.counter!;
      this.limit = source.limit!;
      this.profile = source.profile ?? null;
      if (source.addresses) this.addresses = source.addresses;
      if (source.pref !== undefined) this.pref = source.pref;
      if (source.owned) this.owned = source.owned;
    }
  }

  get addresses(): j.Collection<Address> {
    return j.readToMany(this, 'addresses');
  }

  set addresses(value: Iterable<Address>) {
    j.writeToMany(this, 'addresses', value);
  }

  get pref(): j.NotLoaded<'await user.loadPref() or .load({ pref: true })'> | null {
    return j.readToOne(this, 'pref');
  }

  set pref(value: Pref | null) {
    j.writeToOne(this, 'pref', value);
  }

  get owned(): j.Collection<Parcel> {
    return j.readToMany(this, 'owned');
  }

  set owned(value: Iterable<Parcel>) {
    j.writeToMany(this, 'owned', value);
  }

  loadPref(): Promise<Pref | null> {
    return j.loadToOne(this, 'pref');
  }

  static override readonly mapper = {
    version: 1,
    name: 'User',
    table: users,
    key: ['id'],
    uniques: [['slug']],
    swaps: [['slug']],
    relationships: userRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.name !== row[1],
        entity.slug !== row[2],
        entity.counter !== row[3],
        entity.limit !== row[4],
        !j.sameJson(entity.profile, row[5]),
      );
    },
  } satisfies j.Mapper<User>;
}
