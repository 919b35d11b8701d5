// Made by `joinery generate`, do not edit: model Holder in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Holder, HolderInput, HolderLoad } from '../models/Holder.js';
import type { HoldersTable } from '../tables/holders.js';

export class HolderRepository<E extends Holder = Holder> extends j.Repository<
  E,
  HoldersTable,
  HolderLoad,
  HolderInput,
  number
> {}
