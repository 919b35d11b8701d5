import type { Mapper, Row } from 'joinery';
import { persons } from '../tables/persons.js';
import { Party, type PartyInput, type PartyLoad, type PartyRelations } from './Party.js';

export interface PersonInput extends PartyInput {
  birthday?: string | null;
}

export interface PersonRelations extends PartyRelations {}

export interface PersonLoad extends PartyLoad {}

export class Person extends Party {
  birthday: string | null;

  constructor(input: PersonInput);
  /** @internal */
  constructor(row: Row);
  constructor(source: PersonInput | Row) {
    super(source as Row);
    if (Array.isArray(source)) {
      this.birthday = source[2] as string | null;
    } else {
      this.kind = 'Person';
      this.birthday = source.birthday!;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Person',
    table: persons,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Party', base: 'Party', on: 'kind', identity: 'Person' },
    relationships: Party.mapper.relationships,
    changes(person, row) {
      const changed = Party.mapper.changes(person, row);
      if (person.birthday !== row[2]) changed.push(2);
      return changed;
    },
  } satisfies Mapper<Person>;
}
