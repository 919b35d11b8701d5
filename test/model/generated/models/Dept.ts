// Made by `joinery generate`, do not edit: model Dept in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { deptRelationships } from '../loaders/DeptLoaders.js';
import { depts } from '../tables/depts.js';
import type { PeopleTable } from '../tables/people.js';
import type { Person, PersonLoad } from './Person.js';

export interface DeptInput {
  id?: number;
  name: string;
  headId?: number | null;
  head?: Person | null;
  members?: Iterable<Person>;
}

export interface DeptRelations {
  head: j.ToOne<Person | null>;
  members: j.ToMany<Person>;
}

export interface DeptLoad {
  head?: true | j.LoadOne<PersonLoad>;
  members?: true | j.LoadMany<PeopleTable, PersonLoad>;
}

/** A circle of foreign keys: its head is one of its members. */
export class Dept extends j.Entity {
  declare readonly [j.relationsOf]?: DeptRelations;

  id: number;
  name: string;
  headId: number | null;

  constructor(input: DeptInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DeptInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.headId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.headId = source.headId ?? null;
      if (source.head !== undefined) this.head = source.head;
      if (source.members) this.members = source.members;
    }
  }

  get head(): j.NotLoaded<'await dept.loadHead() or .load({ head: true })'> | null {
    return j.readToOne(this, 'head');
  }

  set head(value: Person | null) {
    j.writeToOne(this, 'head', value);
  }

  get members(): j.Collection<Person> {
    return j.readToMany(this, 'members');
  }

  set members(value: Iterable<Person>) {
    j.writeToMany(this, 'members', value);
  }

  loadHead(): Promise<Person | null> {
    return j.loadToOne(this, 'head');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Dept',
    table: depts,
    key: ['id'],
    relationships: deptRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.headId !== row[2]);
    },
  } satisfies j.Mapper<Dept>;
}
