// Made by `joinery generate`, do not edit: model Sample in samples.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Sample, SampleInput, SampleLoad } from '../models/Sample.js';
import type { SamplesTable } from '../tables/samples.js';

export class SampleRepository<E extends Sample = Sample> extends j.Repository<
  E,
  SamplesTable,
  SampleLoad,
  SampleInput,
  number
> {}
