// Made by `joinery generate`, do not edit: model Tally in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Tally, TallyInput, TallyLoad } from '../models/Tally.js';
import type { TalliesTable } from '../tables/tallies.js';

export class TallyRepository<E extends Tally = Tally> extends j.Repository<
  E,
  TalliesTable,
  TallyLoad,
  TallyInput,
  number
> {}
