// Made by `joinery generate`, do not edit: model Lamp in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { lamps } from '../tables/lamps.js';

export interface LampInput {
  id?: number;
}

export interface LampRelations {}

export interface LampLoad {}

export class Lamp extends j.Entity {
  declare readonly [j.relationsOf]?: LampRelations;

  id: number;
  lit: boolean;

  constructor(input: LampInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LampInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.lit = j.decodeBoolean(source[1]);
    } else {
      this.id = source.id!;
      this.lit = false;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Lamp',
    table: lamps as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Lamp', on: 'lit', identity: 'false' },
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], !j.sameBoolean(entity.lit, row[1]));
    },
  } satisfies j.Mapper<Lamp>;
}
