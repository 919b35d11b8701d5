// Made by `joinery generate`, do not edit: model Guide in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Guide, GuideInput, GuideLoad } from '../models/Guide.js';
import type { GuidesTable } from '../tables/guides.js';

export class GuideRepository<E extends Guide = Guide> extends j.Repository<
  E,
  GuidesTable,
  GuideLoad,
  GuideInput,
  number
> {}
