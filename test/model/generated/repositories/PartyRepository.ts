// Made by `joinery generate`, do not edit: model Party in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Party, PartyInput, PartyLoad } from '../models/Party.js';
import type { PartiesTable } from '../tables/parties.js';

export class PartyRepository<E extends Party = Party> extends j.Repository<
  E,
  PartiesTable,
  PartyLoad,
  PartyInput,
  number
> {}
