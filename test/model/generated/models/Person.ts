// Made by `joinery generate`, do not edit: model Person in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { personRelationships } from '../loaders/PersonLoaders.js';
import type { DeptsTable } from '../tables/depts.js';
import { people } from '../tables/people.js';
import type { Dept, DeptLoad } from './Dept.js';

export interface PersonInput {
  id?: number;
  name: string;
  deptId?: number;
  dept?: Dept;
  heads?: Iterable<Dept>;
}

export interface PersonRelations {
  dept: j.ToOne<Dept>;
  heads: j.ToMany<Dept>;
}

export interface PersonLoad {
  dept?: true | j.LoadOne<DeptLoad>;
  heads?: true | j.LoadMany<DeptsTable, DeptLoad>;
}

export class Person extends j.Entity {
  declare readonly [j.relationsOf]?: PersonRelations;

  id: number;
  name: string;
  deptId: number;

  constructor(input: PersonInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PersonInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.deptId = source[2] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.deptId = source.deptId!;
      if (source.dept) this.dept = source.dept;
      if (source.heads) this.heads = source.heads;
    }
  }

  get dept(): j.NotLoaded<'await person.loadDept() or .load({ dept: true })'> {
    return j.readToOne(this, 'dept');
  }

  set dept(value: Dept) {
    j.writeToOne(this, 'dept', value);
  }

  get heads(): j.Collection<Dept> {
    return j.readToMany(this, 'heads');
  }

  set heads(value: Iterable<Dept>) {
    j.writeToMany(this, 'heads', value);
  }

  loadDept(): Promise<Dept> {
    return j.loadToOne(this, 'dept');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Person',
    table: people,
    key: ['id'],
    relationships: personRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.deptId !== row[2]);
    },
  } satisfies j.Mapper<Person>;
}
