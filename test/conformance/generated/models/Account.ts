// Made by `joinery generate`, do not edit: model Account in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { accounts } from '../tables/accounts.js';

export interface AccountInput {
  username: string;
  fullName?: string | null;
}

export interface AccountRelations {}

export interface AccountLoad {}

export class Account extends j.Entity {
  declare readonly [j.relationsOf]?: AccountRelations;

  username: string;
  fullName: string | null;

  constructor(input: AccountInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: AccountInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.username = source[0] as string;
      this.fullName = source[1] as string | null;
    } else {
      this.username = source.username;
      this.fullName = source.fullName ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Account',
    table: accounts,
    key: ['username'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, entity.username !== row[0], entity.fullName !== row[1]);
    },
  } satisfies j.Mapper<Account>;
}
