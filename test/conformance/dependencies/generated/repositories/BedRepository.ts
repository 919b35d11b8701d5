// Made by `joinery generate`, do not edit: model Bed in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Bed, BedInput, BedLoad } from '../models/Bed.js';
import type { BedsTable } from '../tables/beds.js';

export class BedRepository<E extends Bed = Bed> extends j.Repository<E, BedsTable, BedLoad, BedInput, number> {}
