// Made by `joinery generate`, do not edit: model Leader in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Leader, LeaderInput, LeaderLoad } from '../models/Leader.js';
import type { LeadersTable } from '../tables/leaders.js';

export class LeaderRepository<E extends Leader = Leader> extends j.Repository<
  E,
  LeadersTable,
  LeaderLoad,
  LeaderInput,
  number
> {}
