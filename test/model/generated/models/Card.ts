// Made by `joinery generate`, do not edit: model Card in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { cardRelationships } from '../loaders/CardLoaders.js';
import { cards } from '../tables/cards.js';
import type { Member, MemberLoad } from './Member.js';

export interface CardInput {
  id?: number;
  text: string;
  username?: string | null;
  member?: Member | null;
}

export interface CardRelations {
  member: j.ToOne<Member | null>;
}

export interface CardLoad {
  member?: true | j.LoadOne<MemberLoad>;
}

export class Card extends j.Entity {
  declare readonly [j.relationsOf]?: CardRelations;

  id: number;
  text: string;
  username: string | null;

  constructor(input: CardInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CardInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.text = source[1] as string;
      this.username = source[2] as string | null;
    } else {
      this.id = source.id!;
      this.text = source.text;
      this.username = source.username ?? null;
      if (source.member !== undefined) this.member = source.member;
    }
  }

  get member(): j.NotLoaded<'await card.loadMember() or .load({ member: true })'> | null {
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
    name: 'Card',
    table: cards,
    key: ['id'],
    relationships: cardRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.text !== row[1], entity.username !== row[2]);
    },
  } satisfies j.Mapper<Card>;
}
