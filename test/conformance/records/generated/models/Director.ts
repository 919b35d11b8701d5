// Made by `joinery generate`, do not edit: model Director in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { directors } from '../tables/directors.js';
import { Manager, type ManagerInput, type ManagerLoad, type ManagerRelations } from './Manager.js';

export interface DirectorInput extends ManagerInput {
  shares?: number | null;
}

export interface DirectorRelations extends ManagerRelations {}

export interface DirectorLoad extends ManagerLoad {}

export class Director extends Manager {
  declare readonly [j.relationsOf]?: DirectorRelations;

  shares: number | null;

  constructor(input: DirectorInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DirectorInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.shares = source[5] as number | null;
    } else {
      this.kind = 'director';
      this.shares = source.shares ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Director',
    table: directors as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Employee', base: 'Manager', on: 'kind', identity: 'director' },
    relationships: Manager.mapper.relationships,
    changes(entity, row) {
      return [...Manager.mapper.changes(entity, row), ...j.changed(5, entity.shares !== row[5])];
    },
  } satisfies j.Mapper<Director>;
}
