// Made by `joinery generate`, do not edit: model Equator in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Equator, EquatorInput, EquatorLoad } from '../models/Equator.js';
import type { EquatorsTable } from '../tables/equators.js';

export class EquatorRepository<E extends Equator = Equator> extends j.Repository<
  E,
  EquatorsTable,
  EquatorLoad,
  EquatorInput,
  number
> {}
