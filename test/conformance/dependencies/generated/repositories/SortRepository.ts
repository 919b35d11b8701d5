// Made by `joinery generate`, do not edit: model Sort in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Sort, SortInput, SortLoad } from '../models/Sort.js';
import type { SortsTable } from '../tables/sorts.js';

export class SortRepository<E extends Sort = Sort> extends j.Repository<E, SortsTable, SortLoad, SortInput, number> {}
