// Made by `joinery generate`, do not edit: model Edition in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Edition, EditionInput, EditionLoad } from '../models/Edition.js';
import type { EditionsTable } from '../tables/editions.js';

export class EditionRepository<E extends Edition = Edition> extends j.Repository<
  E,
  EditionsTable,
  EditionLoad,
  EditionInput,
  [id: number, status: string]
> {}
