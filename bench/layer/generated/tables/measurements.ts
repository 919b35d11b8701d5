// Made by `joinery generate`, do not edit: model Measurement in bench.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface MeasurementsTable<N extends string = 'measurements'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  station: j.Column<N, string>;
  sensor: j.Column<N, number>;
  value: j.Column<N, number>;
  quality: j.Column<N, number>;
  label: j.Column<N, string>;
  note: j.Column<N, string | null>;
  createdAt: j.Column<N, Date>;
  as<A extends string>(alias: A): MeasurementsTable<A>;
}

export const measurements: MeasurementsTable = /* @__PURE__ */ j.table('measurements', {
  id: 'int',
  station: 'string',
  sensor: 'int',
  value: 'float',
  quality: 'int',
  label: 'string',
  note: 'string',
  createdAt: ['created_at', 'dateTime'],
});
