// Made by `joinery generate`, do not edit: model Reader in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Reader, ReaderInput, ReaderLoad } from '../models/Reader.js';
import type { ReadersTable } from '../tables/readers.js';

export class ReaderRepository<E extends Reader = Reader> extends j.Repository<
  E,
  ReadersTable,
  ReaderLoad,
  ReaderInput,
  string
> {}
