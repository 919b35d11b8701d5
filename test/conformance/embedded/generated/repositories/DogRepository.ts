// Made by `joinery generate`, do not edit: model Dog in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Dog, DogInput, DogLoad } from '../models/Dog.js';
import type { DogsTable } from '../tables/dogs.js';

export class DogRepository<E extends Dog = Dog> extends j.Repository<E, DogsTable, DogLoad, DogInput, number> {}
