// Made by `joinery generate`, do not edit: model Lamp in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { lamps } from '../tables/lamps.js';

export interface LampInput {
  id?: number;
  name: string;
}

export interface LampRelations {}

export interface LampLoad {}

export class Lamp extends j.Entity {
  declare readonly [j.relationsOf]?: LampRelations;

  id: number;
  name: string;

  constructor(input: LampInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LampInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Lamp',
    table: lamps,
    key: ['id'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Lamp>;
}
