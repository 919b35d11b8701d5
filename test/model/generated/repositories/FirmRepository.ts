// Made by `joinery generate`, do not edit: model Firm in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Firm, FirmInput, FirmLoad } from '../models/Firm.js';
import type { FirmsTable } from '../tables/firms.js';
import type { PartiesTable } from '../tables/parties.js';

export class FirmRepository<E extends Firm = Firm> extends j.Repository<
  E,
  FirmsTable & PartiesTable<never>,
  FirmLoad,
  FirmInput,
  number
> {}
