// Made by `joinery generate`, do not edit: model Employee in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { employeeRelationships } from '../loaders/EmployeeLoaders.js';
import { employees } from '../tables/employees.js';
import type { Desk, DeskLoad } from './Desk.js';

export interface EmployeeInput {
  id?: number;
  name: string;
  deskId?: number | null;
  desk?: Desk | null;
}

export interface EmployeeRelations {
  desk: j.ToOne<Desk | null>;
}

export interface EmployeeLoad {
  desk?: true | j.LoadOne<DeskLoad>;
}

export class Employee extends j.Entity {
  declare readonly [j.relationsOf]?: EmployeeRelations;

  id: number;
  kind: string;
  name: string;
  deskId: number | null;

  constructor(input: EmployeeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: EmployeeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string;
      this.name = source[2] as string;
      this.deskId = source[3] as number | null;
    } else {
      this.id = source.id!;
      this.kind = 'employee';
      this.name = source.name;
      this.deskId = source.deskId ?? null;
      if (source.desk !== undefined) this.desk = source.desk;
    }
  }

  get desk(): j.NotLoaded<'await employee.loadDesk() or .load({ desk: true })'> | null {
    return j.readToOne(this, 'desk');
  }

  set desk(value: Desk | null) {
    j.writeToOne(this, 'desk', value);
  }

  loadDesk(): Promise<Desk | null> {
    return j.loadToOne(this, 'desk');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Employee',
    table: employees as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Employee', on: 'kind', identity: 'employee' },
    relationships: employeeRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.kind !== row[1],
        entity.name !== row[2],
        entity.deskId !== row[3],
      );
    },
  } satisfies j.Mapper<Employee>;
}
