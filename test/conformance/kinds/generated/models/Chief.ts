// Made by `joinery generate`, do not edit: model Chief in kinds.schema.
// @ts-nocheck

import * as j from 'joinery';
import { chiefs } from '../tables/chiefs.js';
import { Leader, type LeaderInput, type LeaderLoad, type LeaderRelations } from './Leader.js';

export interface ChiefInput extends LeaderInput {
  shares?: number | null;
}

export interface ChiefRelations extends LeaderRelations {}

export interface ChiefLoad extends LeaderLoad {}

export class Chief extends Leader {
  declare readonly [j.relationsOf]?: ChiefRelations;

  shares: number | null;

  constructor(input: ChiefInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ChiefInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.shares = source[5] as number | null;
    } else {
      this.kind = 'chief';
      this.shares = source.shares ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Chief',
    table: chiefs as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Worker', base: 'Leader', on: 'kind', identity: 'chief' },
    relationships: Leader.mapper.relationships,
    changes(entity, row) {
      return [...Leader.mapper.changes(entity, row), ...j.changed(5, entity.shares !== row[5])];
    },
  } satisfies j.Mapper<Chief>;
}
