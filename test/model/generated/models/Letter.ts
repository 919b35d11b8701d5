// Made by `joinery generate`, do not edit: model Letter in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { letterRelationships } from '../loaders/LetterLoaders.js';
import { letters } from '../tables/letters.js';
import type { Account, AccountLoad } from './Account.js';

export interface LetterInput {
  id?: number;
  subject: string;
  username?: string | null;
  account?: Account | null;
}

export interface LetterRelations {
  account: j.ToOne<Account | null>;
}

export interface LetterLoad {
  account?: true | j.LoadOne<AccountLoad>;
}

export class Letter extends j.Entity {
  declare readonly [j.relationsOf]?: LetterRelations;

  id: number;
  subject: string;
  username: string | null;

  constructor(input: LetterInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LetterInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.subject = source[1] as string;
      this.username = source[2] as string | null;
    } else {
      this.id = source.id!;
      this.subject = source.subject;
      this.username = source.username ?? null;
      if (source.account !== undefined) this.account = source.account;
    }
  }

  get account(): j.NotLoaded<'await letter.loadAccount() or .load({ account: true })'> | null {
    return j.readToOne(this, 'account');
  }

  set account(value: Account | null) {
    j.writeToOne(this, 'account', value);
  }

  loadAccount(): Promise<Account | null> {
    return j.loadToOne(this, 'account');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Letter',
    table: letters,
    key: ['id'],
    relationships: letterRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.subject !== row[1], entity.username !== row[2]);
    },
  } satisfies j.Mapper<Letter>;
}
