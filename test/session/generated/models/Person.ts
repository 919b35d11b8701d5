// Made by `joinery generate`, do not edit: model Person in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { people } from '../tables/people.js';
import { Party, type PartyInput, type PartyLoad, type PartyRelations } from './Party.js';

export interface PersonInput extends PartyInput {
  birthday?: string | null;
}

export interface PersonRelations extends PartyRelations {}

export interface PersonLoad extends PartyLoad {}

export class Person extends Party {
  declare readonly [j.relationsOf]?: PersonRelations;

  birthday: string | null;

  constructor(input: PersonInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PersonInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.birthday = source[2] as string | null;
    } else {
      this.kind = 'person';
      this.birthday = source.birthday ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Person',
    table: people as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', base: 'Party', on: 'kind', identity: 'person' },
    relationships: Party.mapper.relationships,
    changes(entity, row) {
      return [...Party.mapper.changes(entity, row), ...j.changed(2, entity.birthday !== row[2])];
    },
  } satisfies j.Mapper<Person>;
}
