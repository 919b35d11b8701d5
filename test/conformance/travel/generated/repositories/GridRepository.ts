// Made by `joinery generate`, do not edit: model Grid in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Grid, GridInput, GridLoad } from '../models/Grid.js';
import type { GridsTable } from '../tables/grids.js';

export class GridRepository<E extends Grid = Grid> extends j.Repository<
  E,
  GridsTable,
  GridLoad,
  GridInput,
  [row: number, col: number]
> {}
