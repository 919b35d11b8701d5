// Made by `joinery generate`, do not edit: model Human in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Human, HumanInput, HumanLoad } from '../models/Human.js';
import type { HumansTable } from '../tables/humans.js';
import type { PartiesTable } from '../tables/parties.js';

export class HumanRepository<E extends Human = Human> extends j.Repository<
  E,
  HumansTable & PartiesTable<never>,
  HumanLoad,
  HumanInput,
  number
> {}
