// Made by `joinery generate`, do not edit: model Stamp in identities.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Stamp, StampInput, StampLoad } from '../models/Stamp.js';
import type { StampsTable } from '../tables/stamps.js';

export class StampRepository<E extends Stamp = Stamp> extends j.Repository<
  E,
  StampsTable,
  StampLoad,
  StampInput,
  number
> {}
