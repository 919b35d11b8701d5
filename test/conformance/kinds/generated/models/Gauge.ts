// Made by `joinery generate`, do not edit: model Gauge in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { gauges } from '../tables/gauges.js';

export interface GaugeInput {
  id?: number;
}

export interface GaugeRelations {}

export interface GaugeLoad {}

/** Told apart by a number, and by a truth value. */
export class Gauge extends j.Entity {
  declare readonly [j.relationsOf]?: GaugeRelations;

  id: number;
  type: number;

  constructor(input: GaugeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: GaugeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.type = source[1] as number;
    } else {
      this.id = source.id!;
      this.type = 1;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Gauge',
    table: gauges as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Gauge', on: 'type', identity: '1' },
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.type !== row[1]);
    },
  } satisfies j.Mapper<Gauge>;
}
