// Made by `joinery generate`, do not edit: model Chapter in library.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Chapter, ChapterInput, ChapterLoad } from '../models/Chapter.js';
import type { ChaptersTable } from '../tables/chapters.js';

export class ChapterRepository<E extends Chapter = Chapter> extends j.Repository<
  E,
  ChaptersTable,
  ChapterLoad,
  ChapterInput,
  number
> {}
