// Made by `joinery generate`, do not edit: model Ledger in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { ledgers } from '../tables/ledgers.js';

export interface LedgerInput {
  id?: bigint;
  title: string;
}

export interface LedgerRelations {}

export interface LedgerLoad {}

/** Its key is more than a number of JavaScript can say. */
export class Ledger extends j.Entity {
  declare readonly [j.relationsOf]?: LedgerRelations;

  id: bigint;
  title: string;

  constructor(input: LedgerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LedgerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = j.decodeBigInt(source[0]);
      this.title = source[1] as string;
    } else {
      this.id = source.id!;
      this.title = source.title;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Ledger',
    table: ledgers,
    key: ['id'],
    relationships: {},
    changes(entity, row) {
      return j.changed(0, !j.sameBigInt(entity.id, row[0]), entity.title !== row[1]);
    },
  } satisfies j.Mapper<Ledger>;
}
