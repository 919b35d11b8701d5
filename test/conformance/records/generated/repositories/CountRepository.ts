// Made by `joinery generate`, do not edit: model Count in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Count, CountInput, CountLoad } from '../models/Count.js';
import type { CountsTable } from '../tables/counts.js';

export class CountRepository<E extends Count = Count> extends j.Repository<
  E,
  CountsTable,
  CountLoad,
  CountInput,
  number
> {}
