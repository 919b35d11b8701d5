// Made by `joinery generate`, do not edit: model Desk in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { deskRelationships } from '../loaders/DeskLoaders.js';
import { desks } from '../tables/desks.js';
import type { EmployeesTable } from '../tables/employees.js';
import type { Employee, EmployeeLoad } from './Employee.js';

export interface DeskInput {
  id?: number;
  room: string;
  people?: Iterable<Employee>;
}

export interface DeskRelations {
  people: j.ToMany<Employee>;
}

export interface DeskLoad {
  people?: true | j.LoadMany<EmployeesTable, EmployeeLoad>;
}

export class Desk extends j.Entity {
  declare readonly [j.relationsOf]?: DeskRelations;

  id: number;
  room: string;

  constructor(input: DeskInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DeskInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.room = source[1] as string;
    } else {
      this.id = source.id!;
      this.room = source.room;
      if (source.people) this.people = source.people;
    }
  }

  get people(): j.Collection<Employee> {
    return j.readToMany(this, 'people');
  }

  set people(value: Iterable<Employee>) {
    j.writeToMany(this, 'people', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Desk',
    table: desks,
    key: ['id'],
    relationships: deskRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.room !== row[1]);
    },
  } satisfies j.Mapper<Desk>;
}
