// Made by `joinery generate`, do not edit: model Part in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { partRelationships } from '../loaders/PartLoaders.js';
import { parts } from '../tables/parts.js';
import type { Parcel, ParcelLoad } from './Parcel.js';

export interface PartInput {
  id?: number;
  name: string;
  parcelId?: number;
  parcel?: Parcel;
}

export interface PartRelations {
  parcel: j.ToOne<Parcel>;
}

export interface PartLoad {
  parcel?: true | j.LoadOne<ParcelLoad>;
}

export class Part extends j.Entity {
  declare readonly [j.relationsOf]?: PartRelations;

  id: number;
  name: string;
  parcelId: number;

  constructor(input: PartInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PartInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.parcelId = source[2] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.parcelId = source.parcelId!;
      if (source.parcel) this.parcel = source.parcel;
    }
  }

  get parcel(): j.NotLoaded<'await part.loadParcel() or .load({ parcel: true })'> {
    return j.readToOne(this, 'parcel');
  }

  set parcel(value: Parcel) {
    j.writeToOne(this, 'parcel', value);
  }

  loadParcel(): Promise<Parcel> {
    return j.loadToOne(this, 'parcel');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Part',
    table: parts,
    key: ['id'],
    relationships: partRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.parcelId !== row[2]);
    },
  } satisfies j.Mapper<Part>;
}
