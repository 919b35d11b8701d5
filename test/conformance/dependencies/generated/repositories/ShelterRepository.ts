// Made by `joinery generate`, do not edit: model Shelter in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Shelter, ShelterInput, ShelterLoad } from '../models/Shelter.js';
import type { SheltersTable } from '../tables/shelters.js';

export class ShelterRepository<E extends Shelter = Shelter> extends j.Repository<
  E,
  SheltersTable,
  ShelterLoad,
  ShelterInput,
  number
> {}
