// Made by `joinery generate`, do not edit: model Account in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Account, AccountInput, AccountLoad } from '../models/Account.js';
import type { AccountsTable } from '../tables/accounts.js';

export class AccountRepository<E extends Account = Account> extends j.Repository<
  E,
  AccountsTable,
  AccountLoad,
  AccountInput,
  string
> {}
