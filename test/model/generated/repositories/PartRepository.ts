// Made by `joinery generate`, do not edit: model Part in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Part, PartInput, PartLoad } from '../models/Part.js';
import type { PartsTable } from '../tables/parts.js';

export class PartRepository<E extends Part = Part> extends j.Repository<E, PartsTable, PartLoad, PartInput, number> {}
