// Made by `joinery generate`, do not edit: model Member in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { memberRelationships } from '../loaders/MemberLoaders.js';
import type { CardsTable } from '../tables/cards.js';
import { members } from '../tables/members.js';
import type { Card, CardLoad } from './Card.js';

export interface MemberInput {
  username: string;
  bio?: string | null;
  cards?: Iterable<Card>;
}

export interface MemberRelations {
  cards: j.ToMany<Card>;
}

export interface MemberLoad {
  cards?: true | j.LoadMany<CardsTable, CardLoad>;
}

/** The database renames what refers to it. */
export class Member extends j.Entity {
  declare readonly [j.relationsOf]?: MemberRelations;

  username: string;
  bio: string | null;

  constructor(input: MemberInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MemberInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.username = source[0] as string;
      this.bio = source[1] as string | null;
    } else {
      this.username = source.username;
      this.bio = source.bio ?? null;
      if (source.cards) this.cards = source.cards;
    }
  }

  get cards(): j.Collection<Card> {
    return j.readToMany(this, 'cards');
  }

  set cards(value: Iterable<Card>) {
    j.writeToMany(this, 'cards', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Member',
    table: members,
    key: ['username'],
    relationships: memberRelationships,
    changes(entity, row) {
      return j.changed(0, entity.username !== row[0], entity.bio !== row[1]);
    },
  } satisfies j.Mapper<Member>;
}
