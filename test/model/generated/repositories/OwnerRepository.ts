// Made by `joinery generate`, do not edit: model Owner in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Owner, OwnerInput, OwnerLoad } from '../models/Owner.js';
import type { OwnersTable } from '../tables/owners.js';

export class OwnerRepository<E extends Owner = Owner> extends j.Repository<
  E,
  OwnersTable,
  OwnerLoad,
  OwnerInput,
  number
> {
  /** By the unique key `uq_owners_code`. */
  findByCode<L extends OwnerLoad = {}>(code: number, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['code'], [code], load);
  }
}
