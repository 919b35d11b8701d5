// Made by `joinery generate`, do not edit: model Traveller in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Traveller, TravellerInput, TravellerLoad } from '../models/Traveller.js';
import type { TravellersTable } from '../tables/travellers.js';

export class TravellerRepository<E extends Traveller = Traveller> extends j.Repository<
  E,
  TravellersTable,
  TravellerLoad,
  TravellerInput,
  number
> {
  /** By the unique key `uq_travellers_email`. */
  findByEmail<L extends TravellerLoad = {}>(email: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['email'], [email], load);
  }
}
