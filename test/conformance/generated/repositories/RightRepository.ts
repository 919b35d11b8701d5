// Made by `joinery generate`, do not edit: model Right in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Right, RightInput, RightLoad } from '../models/Right.js';
import type { RightsTable } from '../tables/rights.js';

export class RightRepository<E extends Right = Right> extends j.Repository<
  E,
  RightsTable,
  RightLoad,
  RightInput,
  number
> {}
