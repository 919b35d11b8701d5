// Made by `joinery generate`, do not edit: model Cell in stored.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Cell, CellInput, CellLoad } from '../models/Cell.js';
import type { CellsTable } from '../tables/cells.js';

export class CellRepository<E extends Cell = Cell> extends j.Repository<E, CellsTable, CellLoad, CellInput, number> {
  /** By the unique key `uq_cells_label`. */
  findByLabel<L extends CellLoad = {}>(label: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['label'], [label], load);
  }
}
