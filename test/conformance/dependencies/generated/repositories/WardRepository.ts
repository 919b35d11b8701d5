// Made by `joinery generate`, do not edit: model Ward in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Ward, WardInput, WardLoad } from '../models/Ward.js';
import type { WardsTable } from '../tables/wards.js';

export class WardRepository<E extends Ward = Ward> extends j.Repository<E, WardsTable, WardLoad, WardInput, number> {}
