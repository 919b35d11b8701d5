// Made by `joinery generate`, do not edit: model Moment in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Moment, MomentInput, MomentLoad } from '../models/Moment.js';
import type { MomentsTable } from '../tables/moments.js';

export class MomentRepository<E extends Moment = Moment> extends j.Repository<
  E,
  MomentsTable,
  MomentLoad,
  MomentInput,
  number
> {}
