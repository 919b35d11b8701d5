// Made by `joinery generate`, do not edit: model Member in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { memberRelationships } from '../loaders/MemberLoaders.js';
import type { ClubsTable } from '../tables/clubs.js';
import type { LettersTable } from '../tables/letters.js';
import { members } from '../tables/members.js';
import type { Club, ClubLoad } from './Club.js';
import type { Letter, LetterLoad } from './Letter.js';

export interface MemberInput {
  username: string;
  letters?: Iterable<Letter>;
  clubs?: Iterable<Club>;
}

export interface MemberRelations {
  letters: j.ToMany<Letter>;
  clubs: j.ToMany<Club>;
}

export interface MemberLoad {
  letters?: true | j.LoadMany<LettersTable, LetterLoad>;
  clubs?: true | j.LoadMany<ClubsTable, ClubLoad>;
}

/** Its key is renamed by the database in the rows that refer to it. */
export class Member extends j.Entity {
  declare readonly [j.relationsOf]?: MemberRelations;

  username: string;

  constructor(input: MemberInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MemberInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.username = source[0] as string;
    } else {
      this.username = source.username;
      if (source.letters) this.letters = source.letters;
      if (source.clubs) this.clubs = source.clubs;
    }
  }

  get letters(): j.Collection<Letter> {
    return j.readToMany(this, 'letters');
  }

  set letters(value: Iterable<Letter>) {
    j.writeToMany(this, 'letters', value);
  }

  get clubs(): j.Collection<Club> {
    return j.readToMany(this, 'clubs');
  }

  set clubs(value: Iterable<Club>) {
    j.writeToMany(this, 'clubs', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Member',
    table: members,
    key: ['username'],
    relationships: memberRelationships,
    changes(entity, row) {
      return j.changed(0, entity.username !== row[0]);
    },
  } satisfies j.Mapper<Member>;
}
