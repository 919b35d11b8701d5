// Made by `joinery generate`, do not edit: model Author in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Author, AuthorInput, AuthorLoad } from '../models/Author.js';
import type { AuthorsTable } from '../tables/authors.js';

export class AuthorRepository<E extends Author = Author> extends j.Repository<
  E,
  AuthorsTable,
  AuthorLoad,
  AuthorInput,
  number
> {}
