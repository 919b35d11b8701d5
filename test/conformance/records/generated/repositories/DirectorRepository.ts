// Made by `joinery generate`, do not edit: model Director in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Director, DirectorInput, DirectorLoad } from '../models/Director.js';
import type { DirectorsTable } from '../tables/directors.js';

export class DirectorRepository<E extends Director = Director> extends j.Repository<
  E,
  DirectorsTable,
  DirectorLoad,
  DirectorInput,
  number
> {}
