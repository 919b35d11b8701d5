// Made by `joinery generate`, do not edit: model Letter in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Letter, LetterInput, LetterLoad } from '../models/Letter.js';
import type { LettersTable } from '../tables/letters.js';

export class LetterRepository<E extends Letter = Letter> extends j.Repository<
  E,
  LettersTable,
  LetterLoad,
  LetterInput,
  number
> {}
