// Made by `joinery generate`, do not edit: model North in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { North, NorthInput, NorthLoad } from '../models/North.js';
import type { NorthsTable } from '../tables/norths.js';

export class NorthRepository<E extends North = North> extends j.Repository<
  E,
  NorthsTable,
  NorthLoad,
  NorthInput,
  number
> {}
