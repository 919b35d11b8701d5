// Made by `joinery generate`, do not edit: model Human in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { humanRelationships } from '../loaders/HumanLoaders.js';
import type { CardsTable } from '../tables/cards.js';
import { humans } from '../tables/humans.js';
import type { Card, CardLoad } from './Card.js';
import { Party, type PartyInput, type PartyLoad, type PartyRelations } from './Party.js';

export interface HumanInput extends PartyInput {
  born?: number | null;
  cards?: Iterable<Card>;
}

export interface HumanRelations extends PartyRelations {
  cards: j.ToMany<Card>;
}

export interface HumanLoad extends PartyLoad {
  cards?: true | j.LoadMany<CardsTable, CardLoad>;
}

export class Human extends Party {
  declare readonly [j.relationsOf]?: HumanRelations;

  born: number | null;

  constructor(input: HumanInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: HumanInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.born = source[3] as number | null;
    } else {
      this.kind = 'human';
      this.born = source.born ?? null;
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
    name: 'Human',
    table: humans as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', base: 'Party', on: 'kind', identity: 'human' },
    relationships: { ...Party.mapper.relationships, ...humanRelationships },
    changes(entity, row) {
      return [...Party.mapper.changes(entity, row), ...j.changed(3, entity.born !== row[3])];
    },
  } satisfies j.Mapper<Human>;
}
