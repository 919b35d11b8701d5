// Made by `joinery generate`, do not edit: model Person in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Person, PersonInput, PersonLoad } from '../models/Person.js';
import type { PartiesTable } from '../tables/parties.js';
import type { PeopleTable } from '../tables/people.js';

export class PersonRepository<E extends Person = Person> extends j.Repository<
  E,
  PeopleTable & PartiesTable<never>,
  PersonLoad,
  PersonInput,
  number
> {}
