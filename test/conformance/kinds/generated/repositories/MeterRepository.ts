// Made by `joinery generate`, do not edit: model Meter in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Meter, MeterInput, MeterLoad } from '../models/Meter.js';
import type { MetersTable } from '../tables/meters.js';

export class MeterRepository<E extends Meter = Meter> extends j.Repository<
  E,
  MetersTable,
  MeterLoad,
  MeterInput,
  number
> {}
