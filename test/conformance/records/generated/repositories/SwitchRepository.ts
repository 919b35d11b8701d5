// Made by `joinery generate`, do not edit: model Switch in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Switch, SwitchInput, SwitchLoad } from '../models/Switch.js';
import type { SwitchesTable } from '../tables/switches.js';

export class SwitchRepository<E extends Switch = Switch> extends j.Repository<
  E,
  SwitchesTable,
  SwitchLoad,
  SwitchInput,
  number
> {}
