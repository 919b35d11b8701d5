// Made by `joinery generate`, do not edit: model Sample in samples.schema.
// @ts-nocheck

import * as j from 'joinery';
import { toColour, type Colour } from '../enums.js';
import { samples } from '../tables/samples.js';

export interface SampleInput {
  id?: number;
  flag?: boolean | null;
  small?: number | null;
  big?: bigint | null;
  money?: j.DecimalInput | null;
  exact?: j.DecimalInput | null;
  float?: number | null;
  text?: string | null;
  bytes?: Uint8Array | null;
  instant?: Date | null;
  stamp?: Date | null;
  date?: string | null;
  time?: string | null;
  interval?: string | null;
  uuid?: string | null;
  doc?: j.JsonValue | null;
  always?: j.JsonValue;
  colour?: Colour | null;
  touched?: number;
}

export interface SampleRelations {}

export interface SampleLoad {}

export class Sample extends j.Entity {
  declare readonly [j.relationsOf]?: SampleRelations;

  id: number;
  flag: boolean | null;
  small: number | null;
  big: bigint | null;
  money: j.Decimal | null;
  exact: j.Decimal | null;
  float: number | null;
  text: string | null;
  bytes: Uint8Array | null;
  instant: Date | null;
  stamp: Date | null;
  date: string | null;
  time: string | null;
  interval: string | null;
  uuid: string | null;
  doc: j.JsonValue | null;
  always: j.JsonValue;
  colour: Colour | null;
  touched: number;

  constructor(input: SampleInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SampleInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.flag = source[1] === null ? null : j.decodeBoolean(source[1]);
      this.small = source[2] as number | null;
      this.big = source[3] === null ? null : j.decodeBigInt(source[3]);
      this.money = source[4] === null ? null : j.decodeDecimal(source[4]);
      this.exact = source[5] === null ? null : j.decodeDecimal(source[5]);
      this.float = source[6] as number | null;
      this.text = source[7] as string | null;
      this.bytes = source[8] === null ? null : j.decodeBytes(source[8]);
      this.instant = source[9] === null ? null : j.decodeDateTime(source[9]);
      this.stamp = source[10] === null ? null : j.decodeDateTime(source[10]);
      this.date = source[11] as string | null;
      this.time = source[12] as string | null;
      this.interval = source[13] as string | null;
      this.uuid = source[14] as string | null;
      this.doc = source[15] === null ? null : j.decodeJson<j.JsonValue>(source[15]);
      this.always = j.decodeJson<j.JsonValue>(source[16]);
      this.colour = source[17] === null ? null : toColour(source[17]);
      this.touched = source[18] as number;
    } else {
      this.id = source.id!;
      this.flag = source.flag ?? null;
      this.small = source.small ?? null;
      this.big = source.big ?? null;
      this.money = source.money == null ? null : j.decodeDecimal(source.money);
      this.exact = source.exact == null ? null : j.decodeDecimal(source.exact);
      this.float = source.float ?? null;
      this.text = source.text ?? null;
      this.bytes = source.bytes ?? null;
      this.instant = source.instant ?? null;
      this.stamp = source.stamp ?? null;
      this.date = source.date ?? null;
      this.time = source.time ?? null;
      this.interval = source.interval ?? null;
      this.uuid = source.uuid ?? null;
      this.doc = source.doc ?? null;
      this.always = source.always!;
      this.colour = source.colour ?? null;
      this.touched = source.touched!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Sample',
    table: samples,
    key: ['id'],
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        !j.sameBoolean(entity.flag, row[1]),
        entity.small !== row[2],
        !j.sameBigInt(entity.big, row[3]),
        !j.sameDecimal(entity.money, row[4]),
        !j.sameDecimal(entity.exact, row[5]),
        entity.float !== row[6],
        entity.text !== row[7],
        !j.sameBytes(entity.bytes, row[8]),
        !j.sameInstant(entity.instant, row[9]),
        !j.sameInstant(entity.stamp, row[10]),
        entity.date !== row[11],
        entity.time !== row[12],
        entity.interval !== row[13],
        entity.uuid !== row[14],
        !j.sameJson(entity.doc, row[15]),
        !j.sameJson(entity.always, row[16]),
        entity.colour !== row[17],
        entity.touched !== row[18],
      );
    },
  } satisfies j.Mapper<Sample>;
}
