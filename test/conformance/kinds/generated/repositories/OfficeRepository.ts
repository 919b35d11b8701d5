// Made by `joinery generate`, do not edit: model Office in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Office, OfficeInput, OfficeLoad } from '../models/Office.js';
import type { OfficesTable } from '../tables/offices.js';

export class OfficeRepository<E extends Office = Office> extends j.Repository<
  E,
  OfficesTable,
  OfficeLoad,
  OfficeInput,
  number
> {}
