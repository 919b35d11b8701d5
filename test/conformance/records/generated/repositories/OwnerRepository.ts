// Made by `joinery generate`, do not edit: model Owner in records.schema.
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
> {}
