// Made by `joinery generate`, do not edit: model Parcel in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Parcel, ParcelInput, ParcelLoad } from '../models/Parcel.js';
import type { ParcelsTable } from '../tables/parcels.js';

export class ParcelRepository<E extends Parcel = Parcel> extends j.Repository<
  E,
  ParcelsTable,
  ParcelLoad,
  ParcelInput,
  number
> {}
