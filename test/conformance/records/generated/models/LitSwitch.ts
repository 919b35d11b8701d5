// Made by `joinery generate`, do not edit: model LitSwitch in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { litSwitches } from '../tables/lit-switches.js';
import { Switch, type SwitchInput, type SwitchLoad, type SwitchRelations } from './Switch.js';

export interface LitSwitchInput extends SwitchInput {
  color?: string | null;
}

export interface LitSwitchRelations extends SwitchRelations {}

export interface LitSwitchLoad extends SwitchLoad {}

export class LitSwitch extends Switch {
  declare readonly [j.relationsOf]?: LitSwitchRelations;

  color: string | null;

  constructor(input: LitSwitchInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LitSwitchInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.color = source[3] as string | null;
    } else {
      this.on = true;
      this.color = source.color ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'LitSwitch',
    table: litSwitches as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Switch', base: 'Switch', on: 'on', identity: 'true' },
    relationships: Switch.mapper.relationships,
    changes(entity, row) {
      return [...Switch.mapper.changes(entity, row), ...j.changed(3, entity.color !== row[3])];
    },
  } satisfies j.Mapper<LitSwitch>;
}
