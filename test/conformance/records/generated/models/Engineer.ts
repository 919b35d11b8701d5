// Made by `joinery generate`, do not edit: model Engineer in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { engineers } from '../tables/engineers.js';
import { Employee, type EmployeeInput, type EmployeeLoad, type EmployeeRelations } from './Employee.js';

export interface EngineerInput extends EmployeeInput {
  language?: string | null;
}

export interface EngineerRelations extends EmployeeRelations {}

export interface EngineerLoad extends EmployeeLoad {}

export class Engineer extends Employee {
  declare readonly [j.relationsOf]?: EngineerRelations;

  language: string | null;

  constructor(input: EngineerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: EngineerInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.language = source[4] as string | null;
    } else {
      this.kind = 'engineer';
      this.language = source.language ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Engineer',
    table: engineers as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Employee', base: 'Employee', on: 'kind', identity: 'engineer' },
    relationships: Employee.mapper.relationships,
    changes(entity, row) {
      return [...Employee.mapper.changes(entity, row), ...j.changed(4, entity.language !== row[4])];
    },
  } satisfies j.Mapper<Engineer>;
}
