// Made by `joinery generate`, do not edit: model Meter in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { meters } from '../tables/meters.js';
import { Gauge, type GaugeInput, type GaugeLoad, type GaugeRelations } from './Gauge.js';

export interface MeterInput extends GaugeInput {
  unit?: string | null;
}

export interface MeterRelations extends GaugeRelations {}

export interface MeterLoad extends GaugeLoad {}

export class Meter extends Gauge {
  declare readonly [j.relationsOf]?: MeterRelations;

  unit: string | null;

  constructor(input: MeterInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MeterInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.unit = source[2] as string | null;
    } else {
      this.type = 2;
      this.unit = source.unit ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Meter',
    table: meters as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Gauge', base: 'Gauge', on: 'type', identity: '2' },
    relationships: Gauge.mapper.relationships,
    changes(entity, row) {
      return [...Gauge.mapper.changes(entity, row), ...j.changed(2, entity.unit !== row[2])];
    },
  } satisfies j.Mapper<Meter>;
}
