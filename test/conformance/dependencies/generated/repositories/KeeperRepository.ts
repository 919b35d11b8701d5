// Made by `joinery generate`, do not edit: model Keeper in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Keeper, KeeperInput, KeeperLoad } from '../models/Keeper.js';
import type { KeepersTable } from '../tables/keepers.js';

export class KeeperRepository<E extends Keeper = Keeper> extends j.Repository<
  E,
  KeepersTable,
  KeeperLoad,
  KeeperInput,
  number
> {}
