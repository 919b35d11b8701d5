// Made by `joinery generate`, do not edit: model Ball in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { ballRelationships } from '../loaders/BallLoaders.js';
import { balls } from '../tables/balls.js';
import type { PeopleTable } from '../tables/people.js';
import type { Person, PersonLoad } from './Person.js';

export interface BallInput {
  id?: number;
  data: string;
  personId?: number | null;
  person?: Person | null;
  admirers?: Iterable<Person>;
}

export interface BallRelations {
  person: j.ToOne<Person | null>;
  admirers: j.ToMany<Person>;
}

export interface BallLoad {
  person?: true | j.LoadOne<PersonLoad>;
  admirers?: true | j.LoadMany<PeopleTable, PersonLoad>;
}

export class Ball extends j.Entity {
  declare readonly [j.relationsOf]?: BallRelations;

  id: number;
  data: string;
  personId: number | null;

  constructor(input: BallInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BallInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.data = source[1] as string;
      this.personId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.data = source.data;
      this.personId = source.personId ?? null;
      if (source.person !== undefined) this.person = source.person;
      if (source.admirers) this.admirers = source.admirers;
    }
  }

  get person(): j.NotLoaded<'await ball.loadPerson() or .load({ person: true })'> | null {
    return j.readToOne(this, 'person');
  }

  set person(value: Person | null) {
    j.writeToOne(this, 'person', value);
  }

  get admirers(): j.Collection<Person> {
    return j.readToMany(this, 'admirers');
  }

  set admirers(value: Iterable<Person>) {
    j.writeToMany(this, 'admirers', value);
  }

  loadPerson(): Promise<Person | null> {
    return j.loadToOne(this, 'person');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Ball',
    table: balls,
    key: ['id'],
    relationships: ballRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.data !== row[1], entity.personId !== row[2]);
    },
  } satisfies j.Mapper<Ball>;
}
