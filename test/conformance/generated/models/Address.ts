// Made by `joinery generate`, do not edit: model Address in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { addressRelationships } from '../loaders/AddressLoaders.js';
import { addresses } from '../tables/addresses.js';
import type { User, UserLoad } from './User.js';

export interface AddressInput {
  id?: number;
  email: string;
  userId?: number | null;
  user?: User | null;
}

export interface AddressRelations {
  user: j.ToOne<User | null>;
}

export interface AddressLoad {
  user?: true | j.LoadOne<UserLoad>;
}

export class Address extends j.Entity {
  declare readonly [j.relationsOf]?: AddressRelations;

  id: number;
  email: string;
  userId: number | null;

  constructor(input: AddressInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: AddressInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.email = source[1] as string;
      this.userId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.email = source.email;
      this.userId = source.userId ?? null;
      if (source.user !== undefined) this.user = source.user;
    }
  }

  get user(): j.NotLoaded<'await address.loadUser() or .load({ user: true })'> | null {
    return j.readToOne(this, 'user');
  }

  set user(value: User | null) {
    j.writeToOne(this, 'user', value);
  }

  loadUser(): Promise<User | null> {
    return j.loadToOne(this, 'user');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Address',
    table: addresses,
    key: ['id'],
    relationships: addressRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.email !== row[1], entity.userId !== row[2]);
    },
  } satisfies j.Mapper<Address>;
}
