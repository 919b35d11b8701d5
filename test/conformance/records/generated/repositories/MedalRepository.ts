// Made by `joinery generate`, do not edit: model Medal in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Medal, MedalInput, MedalLoad } from '../models/Medal.js';
import type { MedalsTable } from '../tables/medals.js';

export class MedalRepository<E extends Medal = Medal> extends j.Repository<
  E,
  MedalsTable,
  MedalLoad,
  MedalInput,
  number
> {}
