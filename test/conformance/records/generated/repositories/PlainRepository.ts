// Made by `joinery generate`, do not edit: model Plain in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Plain, PlainInput, PlainLoad } from '../models/Plain.js';
import type { PlainsTable } from '../tables/plains.js';

export class PlainRepository<E extends Plain = Plain> extends j.Repository<
  E,
  PlainsTable,
  PlainLoad,
  PlainInput,
  number
> {}
