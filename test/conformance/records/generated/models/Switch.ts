// Made by `joinery generate`, do not edit: model Switch in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { switches } from '../tables/switches.js';

export interface SwitchInput {
  id?: number;
  label: string;
}

export interface SwitchRelations {}

export interface SwitchLoad {}

export class Switch extends j.Entity {
  declare readonly [j.relationsOf]?: SwitchRelations;

  id: number;
  on: boolean;
  label: string;

  constructor(input: SwitchInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SwitchInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.on = j.decodeBoolean(source[1]);
      this.label = source[2] as string;
    } else {
      this.id = source.id!;
      this.on = false;
      this.label = source.label;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Switch',
    table: switches as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Switch', on: 'on', identity: 'false' },
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], !j.sameBoolean(entity.on, row[1]), entity.label !== row[2]);
    },
  } satisfies j.Mapper<Switch>;
}
