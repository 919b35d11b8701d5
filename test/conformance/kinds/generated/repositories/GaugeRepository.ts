// Made by `joinery generate`, do not edit: model Gauge in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Gauge, GaugeInput, GaugeLoad } from '../models/Gauge.js';
import type { GaugesTable } from '../tables/gauges.js';

export class GaugeRepository<E extends Gauge = Gauge> extends j.Repository<
  E,
  GaugesTable,
  GaugeLoad,
  GaugeInput,
  number
> {}
