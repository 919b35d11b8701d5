// Made by `joinery generate`, do not edit: model Pet in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Pet, PetInput, PetLoad } from '../models/Pet.js';
import type { PetsTable } from '../tables/pets.js';

export class PetRepository<E extends Pet = Pet> extends j.Repository<E, PetsTable, PetLoad, PetInput, number> {}
