import { Repository } from 'joinery';
import type { Party, PartyInput, PartyLoad } from '../models/Party.js';
import type { PartiesTable } from '../tables/parties.js';

/** Reads and writes parties. */
export class PartyRepository<E extends Party = Party> extends Repository<
  E,
  PartiesTable,
  PartyLoad,
  PartyInput,
  number
> {}
