// Made by `joinery generate`, do not edit: model Account in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { accountRelationships } from '../loaders/AccountLoaders.js';
import { accounts } from '../tables/accounts.js';
import type { LettersTable } from '../tables/letters.js';
import type { Letter, LetterLoad } from './Letter.js';

export interface AccountInput {
  username: string;
  bio?: string | null;
  letters?: Iterable<Letter>;
}

export interface AccountRelations {
  letters: j.ToMany<Letter>;
}

export interface AccountLoad {
  letters?: true | j.LoadMany<LettersTable, LetterLoad>;
}

/** The flush renames what refers to it. */
export class Account extends j.Entity {
  declare readonly [j.relationsOf]?: AccountRelations;

  username: string;
  bio: string | null;

  constructor(input: AccountInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: AccountInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.username = source[0] as string;
      this.bio = source[1] as string | null;
    } else {
      this.username = source.username;
      this.bio = source.bio ?? null;
      if (source.letters) this.letters = source.letters;
    }
  }

  get letters(): j.Collection<Letter> {
    return j.readToMany(this, 'letters');
  }

  set letters(value: Iterable<Letter>) {
    j.writeToMany(this, 'letters', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Account',
    table: accounts,
    key: ['username'],
    relationships: accountRelationships,
    changes(entity, row) {
      return j.changed(0, entity.username !== row[0], entity.bio !== row[1]);
    },
  } satisfies j.Mapper<Account>;
}
