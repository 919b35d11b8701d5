// Made by `joinery generate`, do not edit: model Letter in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { letterRelationships } from '../loaders/LetterLoaders.js';
import { letters } from '../tables/letters.js';
import type { Member, MemberLoad } from './Member.js';

export interface LetterInput {
  id?: number;
  subject: string;
  username?: string | null;
  member?: Member | null;
}

export interface LetterRelations {
  member: j.ToOne<Member | null>;
}

export interface LetterLoad {
  member?: true | j.LoadOne<MemberLoad>;
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
      if (source.member !== undefined) this.member = source.member;
    }
  }

  get member(): j.NotLoaded<'await letter.loadMember() or .load({ member: true })'> | null {
    return j.readToOne(this, 'member');
  }

  set member(value: Member | null) {
    j.writeToOne(this, 'member', value);
  }

  loadMember(): Promise<Member | null> {
    return j.loadToOne(this, 'member');
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
