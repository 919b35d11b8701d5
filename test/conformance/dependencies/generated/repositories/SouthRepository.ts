// Made by `joinery generate`, do not edit: model South in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { South, SouthInput, SouthLoad } from '../models/South.js';
import type { SouthsTable } from '../tables/souths.js';

export class SouthRepository<E extends South = South> extends j.Repository<
  E,
  SouthsTable,
  SouthLoad,
  SouthInput,
  number
> {}
