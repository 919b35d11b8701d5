// Made by `joinery generate`, do not edit: model Measurement in bench.schema.
// @ts-nocheck

import * as j from 'joinery';
import { measurements } from '../tables/measurements.js';

export interface MeasurementInput {
  id?: number;
  station: string;
  sensor: number;
  value: number;
  quality: number;
  label: string;
  note?: string | null;
  createdAt: Date;
}

export interface MeasurementRelations {}

export interface MeasurementLoad {}

export class Measurement extends j.Entity {
  declare readonly [j.relationsOf]?: MeasurementRelations;

  id: number;
  station: string;
  sensor: number;
  value: number;
  quality: number;
  label: string;
  note: string | null;
  createdAt: Date;

  constructor(input: MeasurementInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MeasurementInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.station = source[1] as string;
      this.sensor = source[2] as number;
      this.value = source[3] as number;
      this.quality = source[4] as number;
      this.label = source[5] as string;
      this.note = source[6] as string | null;
      this.createdAt = j.decodeDateTime(source[7]);
    } else {
      this.id = source.id!;
      this.station = source.station;
      this.sensor = source.sensor;
      this.value = source.value;
      this.quality = source.quality;
      this.label = source.label;
      this.note = source.note ?? null;
      this.createdAt = source.createdAt;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Measurement',
    table: measurements,
    key: ['id'],
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.station !== row[1],
        entity.sensor !== row[2],
        entity.value !== row[3],
        entity.quality !== row[4],
        entity.label !== row[5],
        entity.note !== row[6],
        !j.sameInstant(entity.createdAt, row[7]),
      );
    },
  } satisfies j.Mapper<Measurement>;
}
