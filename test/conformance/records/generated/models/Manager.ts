// Made by `joinery generate`, do not edit: model Manager in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { managers } from '../tables/managers.js';
import { Employee, type EmployeeInput, type EmployeeLoad, type EmployeeRelations } from './Employee.js';

export interface ManagerInput extends EmployeeInput {
  bonus?: number | null;
}

export interface ManagerRelations extends EmployeeRelations {}

export interface ManagerLoad extends EmployeeLoad {}

export class Manager extends Employee {
  declare readonly [j.relationsOf]?: ManagerRelations;

  bonus: number | null;

  constructor(input: ManagerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ManagerInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.bonus = source[4] as number | null;
    } else {
      this.kind = 'manager';
      this.bonus = source.bonus ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Manager',
    table: managers as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Employee', base: 'Employee', on: 'kind', identity: 'manager' },
    relationships: Employee.mapper.relationships,
    changes(entity, row) {
      return [...Employee.mapper.changes(entity, row), ...j.changed(4, entity.bonus !== row[4])];
    },
  } satisfies j.Mapper<Manager>;
}
