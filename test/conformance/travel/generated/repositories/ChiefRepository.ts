// Made by `joinery generate`, do not edit: model Chief in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Chief, ChiefInput, ChiefLoad } from '../models/Chief.js';
import type { ChiefsTable } from '../tables/chiefs.js';

export class ChiefRepository<E extends Chief = Chief> extends j.Repository<
  E,
  ChiefsTable,
  ChiefLoad,
  ChiefInput,
  number
> {}
