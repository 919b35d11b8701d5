// Made by `joinery generate`, do not edit: model Sample in samples.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Colour } from '../enums.js';

export interface SamplesTable<N extends string = 'samples'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  flag: j.Column<N, boolean | null>;
  small: j.Column<N, number | null>;
  big: j.Column<N, bigint | null>;
  money: j.Column<N, j.Decimal | null, j.DecimalInput>;
  exact: j.Column<N, j.Decimal | null, j.DecimalInput>;
  float: j.Column<N, number | null>;
  text: j.Column<N, string | null>;
  bytes: j.Column<N, Uint8Array | null>;
  instant: j.Column<N, Date | null>;
  stamp: j.Column<N, Date | null>;
  date: j.Column<N, string | null>;
  time: j.Column<N, string | null>;
  interval: j.Column<N, string | null>;
  uuid: j.Column<N, string | null>;
  doc: j.Column<N, j.JsonValue | null>;
  always: j.DefaultColumn<N, j.JsonValue>;
  colour: j.Column<N, Colour | null>;
  touched: j.DefaultColumn<N, number>;
  as<A extends string>(alias: A): SamplesTable<A>;
}

export const samples: SamplesTable = /* @__PURE__ */ j.table('samples', {
  id: 'int',
  flag: 'boolean',
  small: 'smallInt',
  big: 'bigInt',
  money: { kind: 'decimal', precision: 12, scale: 2 },
  exact: { kind: 'decimal', precision: 30, scale: 10 },
  float: 'float',
  text: 'text',
  bytes: 'bytes',
  instant: 'dateTime',
  stamp: 'timestamp',
  date: 'date',
  time: 'time',
  interval: 'interval',
  uuid: 'uuid',
  doc: 'json',
  always: 'json',
  colour: { kind: 'enum', name: 'colour', values: ['red', 'vert é'] },
  touched: 'int',
});
