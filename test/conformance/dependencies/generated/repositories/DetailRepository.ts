// Made by `joinery generate`, do not edit: model Detail in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Detail, DetailInput, DetailLoad } from '../models/Detail.js';
import type { DetailsTable } from '../tables/details.js';

export class DetailRepository<E extends Detail = Detail> extends j.Repository<
  E,
  DetailsTable,
  DetailLoad,
  DetailInput,
  number
> {}
