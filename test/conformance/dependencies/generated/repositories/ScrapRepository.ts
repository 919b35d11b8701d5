// Made by `joinery generate`, do not edit: model Scrap in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Scrap, ScrapInput, ScrapLoad } from '../models/Scrap.js';
import type { ScrapsTable } from '../tables/scraps.js';

export class ScrapRepository<E extends Scrap = Scrap> extends j.Repository<
  E,
  ScrapsTable,
  ScrapLoad,
  ScrapInput,
  number
> {}
