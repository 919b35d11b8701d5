// Made by `joinery generate`, do not edit: model Left in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Left, LeftInput, LeftLoad } from '../models/Left.js';
import type { LeftsTable } from '../tables/lefts.js';

export class LeftRepository<E extends Left = Left> extends j.Repository<E, LeftsTable, LeftLoad, LeftInput, number> {}
