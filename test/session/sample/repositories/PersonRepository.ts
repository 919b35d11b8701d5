import { Repository } from 'joinery';
import type { Person, PersonInput, PersonLoad } from '../models/Person.js';
import type { PersonsTable } from '../tables/persons.js';
import type { PartiesTable } from '../tables/parties.js';

/** Reads and writes persons. */
export class PersonRepository<E extends Person = Person> extends Repository<
  E,
  PersonsTable & PartiesTable<never>,
  PersonLoad,
  PersonInput,
  number
> {}
