// Made by `joinery generate`, do not edit: model Engineer in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Engineer, EngineerInput, EngineerLoad } from '../models/Engineer.js';
import type { EngineersTable } from '../tables/engineers.js';

export class EngineerRepository<E extends Engineer = Engineer> extends j.Repository<
  E,
  EngineersTable,
  EngineerLoad,
  EngineerInput,
  number
> {}
