// Made by `joinery generate`, do not edit: model Parcel in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { parcelRelationships } from '../loaders/ParcelLoaders.js';
import { parcels } from '../tables/parcels.js';
import type { PartsTable } from '../tables/parts.js';
import type { Part, PartLoad } from './Part.js';
import type { User, UserLoad } from './User.js';

export interface ParcelInput {
  id?: number;
  label: string;
  userId?: number;
  user?: User;
  parts?: Iterable<Part>;
}

export interface ParcelRelations {
  user: j.ToOne<User>;
  parts: j.ToMany<Part>;
}

export interface ParcelLoad {
  user?: true | j.LoadOne<UserLoad>;
  parts?: true | j.LoadMany<PartsTable, PartLoad>;
}

export class Parcel extends j.Entity {
  declare readonly [j.relationsOf]?: ParcelRelations;

  id: number;
  label: string;
  userId: number;

  constructor(input: ParcelInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ParcelInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.label = source[1] as string;
      this.userId = source[2] as number;
    } else {
      this.id = source.id!;
      this.label = source.label;
      this.userId = source.userId!;
      if (source.user) this.user = source.user;
      if (source.parts) this.parts = source.parts;
    }
  }

  get user(): j.NotLoaded<'await parcel.loadUser() or .load({ user: true })'> {
    return j.readToOne(this, 'user');
  }

  set user(value: User) {
    j.writeToOne(this, 'user', value);
  }

  get parts(): j.Collection<Part> {
    return j.readToMany(this, 'parts');
  }

  set parts(value: Iterable<Part>) {
    j.writeToMany(this, 'parts', value);
  }

  loadUser(): Promise<User> {
    return j.loadToOne(this, 'user');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Parcel',
    table: parcels,
    key: ['id'],
    relationships: parcelRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.label !== row[1], entity.userId !== row[2]);
    },
  } satisfies j.Mapper<Parcel>;
}
