// Made by `joinery generate`, do not edit: model Reading in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Reading, ReadingInput, ReadingLoad } from '../models/Reading.js';
import type { ReadingsTable } from '../tables/readings.js';

export class ReadingRepository<E extends Reading = Reading> extends j.Repository<
  E,
  ReadingsTable,
  ReadingLoad,
  ReadingInput,
  number
> {}
