// Made by `joinery generate`, do not edit: model Manager in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Manager, ManagerInput, ManagerLoad } from '../models/Manager.js';
import type { ManagersTable } from '../tables/managers.js';

export class ManagerRepository<E extends Manager = Manager> extends j.Repository<
  E,
  ManagersTable,
  ManagerLoad,
  ManagerInput,
  number
> {}
