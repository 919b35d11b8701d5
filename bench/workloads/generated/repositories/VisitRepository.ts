// Made by `joinery generate`, do not edit: model Visit in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Visit, VisitInput, VisitLoad } from '../models/Visit.js';
import type { VisitsTable } from '../tables/visits.js';

export class VisitRepository<E extends Visit = Visit> extends j.Repository<
  E,
  VisitsTable,
  VisitLoad,
  VisitInput,
  number
> {}
