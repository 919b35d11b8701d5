// Made by `joinery generate`, do not edit: model Loan in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { loanRelationships } from '../loaders/LoanLoaders.js';
import { loans } from '../tables/loans.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface LoanInput {
  id?: number;
  what: string;
  holderId?: number | null;
  holder?: Owner | null;
}

export interface LoanRelations {
  holder: j.ToOne<Owner | null>;
}

export interface LoanLoad {
  holder?: true | j.LoadOne<OwnerLoad>;
}

/** Knows its holder, who does not know it. */
export class Loan extends j.Entity {
  declare readonly [j.relationsOf]?: LoanRelations;

  id: number;
  what: string;
  holderId: number | null;

  constructor(input: LoanInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: LoanInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.what = source[1] as string;
      this.holderId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.what = source.what;
      this.holderId = source.holderId ?? null;
      if (source.holder !== undefined) this.holder = source.holder;
    }
  }

  get holder(): j.NotLoaded<'await loan.loadHolder() or .load({ holder: true })'> | null {
    return j.readToOne(this, 'holder');
  }

  set holder(value: Owner | null) {
    j.writeToOne(this, 'holder', value);
  }

  loadHolder(): Promise<Owner | null> {
    return j.loadToOne(this, 'holder');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Loan',
    table: loans,
    key: ['id'],
    relationships: loanRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.what !== row[1], entity.holderId !== row[2]);
    },
  } satisfies j.Mapper<Loan>;
}
