// Made by `joinery generate`, do not edit: model Essay in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Essay, EssayInput, EssayLoad } from '../models/Essay.js';
import type { EssaysTable } from '../tables/essays.js';

export class EssayRepository<E extends Essay = Essay> extends j.Repository<
  E,
  EssaysTable,
  EssayLoad,
  EssayInput,
  number
> {}
