// Made by `joinery generate`, do not edit: model Measurement in bench.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Measurement, MeasurementInput, MeasurementLoad } from '../models/Measurement.js';
import type { MeasurementsTable } from '../tables/measurements.js';

export class MeasurementRepository<E extends Measurement = Measurement> extends j.Repository<
  E,
  MeasurementsTable,
  MeasurementLoad,
  MeasurementInput,
  number
> {}
