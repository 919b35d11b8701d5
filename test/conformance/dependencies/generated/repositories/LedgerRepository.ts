// Made by `joinery generate`, do not edit: model Ledger in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Ledger, LedgerInput, LedgerLoad } from '../models/Ledger.js';
import type { LedgersTable } from '../tables/ledgers.js';

export class LedgerRepository<E extends Ledger = Ledger> extends j.Repository<
  E,
  LedgersTable,
  LedgerLoad,
  LedgerInput,
  bigint
> {}
