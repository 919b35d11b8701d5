// Made by `joinery generate`, do not edit: model Shelf in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Shelf, ShelfInput, ShelfLoad } from '../models/Shelf.js';
import type { ShelvesTable } from '../tables/shelves.js';

export class ShelfRepository<E extends Shelf = Shelf> extends j.Repository<
  E,
  ShelvesTable,
  ShelfLoad,
  ShelfInput,
  number
> {}
