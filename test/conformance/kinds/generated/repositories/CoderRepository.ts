// Made by `joinery generate`, do not edit: model Coder in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Coder, CoderInput, CoderLoad } from '../models/Coder.js';
import type { CodersTable } from '../tables/coders.js';

export class CoderRepository<E extends Coder = Coder> extends j.Repository<
  E,
  CodersTable,
  CoderLoad,
  CoderInput,
  number
> {}
