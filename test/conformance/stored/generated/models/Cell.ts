// Made by `joinery generate`, do not edit: model Cell in stored.schema.
// @ts-nocheck

import * as j from 'joinery';
import { cells } from '../tables/cells.js';

export interface CellInput {
  id?: number;
  label: string;
  side?: number;
  lit?: boolean;
  at?: Date | null;
  fine?: Date | null;
}

export interface CellRelations {}

export interface CellLoad {}

export class Cell extends j.Entity {
  declare readonly [j.relationsOf]?: CellRelations;

  id: number;
  label: string;
  side: number;
  readonly area: number;
  lit: boolean;
  at: Date | null;
  fine: Date | null;

  constructor(input: CellInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CellInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.label = source[1] as string;
      this.side = source[2] as number;
      this.area = source[3] as number;
      this.lit = j.decodeBoolean(source[4]);
      this.at = source[5] === null ? null : j.decodeDateTime(source[5]);
      this.fine = source[6] === null ? null : j.decodeDateTime(source[6]);
    } else {
      this.id = source.id!;
      this.label = source.label;
      this.side = source.side!;
      this.area = undefined!;
      this.lit = source.lit!;
      this.at = source.at ?? null;
      this.fine = source.fine ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Cell',
    table: cells,
    key: ['id'],
    readOnly: ['area'],
    uniques: [['label']],
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.label !== row[1],
        entity.side !== row[2],
        entity.area !== row[3],
        !j.sameBoolean(entity.lit, row[4]),
        !j.sameInstant(entity.at, row[5]),
        !j.sameInstant(entity.fine, row[6]),
      );
    },
  } satisfies j.Mapper<Cell>;
}
