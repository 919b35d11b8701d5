// Made by `joinery generate`, do not edit: model LitSwitch in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { LitSwitch, LitSwitchInput, LitSwitchLoad } from '../models/LitSwitch.js';
import type { LitSwitchesTable } from '../tables/lit-switches.js';

export class LitSwitchRepository<E extends LitSwitch = LitSwitch> extends j.Repository<
  E,
  LitSwitchesTable,
  LitSwitchLoad,
  LitSwitchInput,
  number
> {}
