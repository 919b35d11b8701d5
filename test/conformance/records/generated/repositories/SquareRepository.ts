// Made by `joinery generate`, do not edit: model Square in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Square, SquareInput, SquareLoad } from '../models/Square.js';
import type { SquaresTable } from '../tables/squares.js';

export class SquareRepository<E extends Square = Square> extends j.Repository<
  E,
  SquaresTable,
  SquareLoad,
  SquareInput,
  number
> {}
