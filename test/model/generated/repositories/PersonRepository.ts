// Made by `joinery generate`, do not edit: model Person in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Person, PersonInput, PersonLoad } from '../models/Person.js';
import type { PeopleTable } from '../tables/people.js';

export class PersonRepository<E extends Person = Person> extends j.Repository<
  E,
  PeopleTable,
  PersonLoad,
  PersonInput,
  number
> {}
