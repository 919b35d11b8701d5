// Made by `joinery generate`, do not edit: model Person in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { h } from 'joinery';
import { people } from '../tables/people.js';

export interface PersonInput {
  id?: number;
  first: string;
  last?: string | null;
  email?: string | null;
  code?: string;
}

export interface PersonRelations {}

export interface PersonLoad {}

export class Person extends j.Entity {
  declare readonly [j.relationsOf]?: PersonRelations;

  id: number;
  first: string;
  last: string | null;
  email: string | null;
  code: string;

  constructor(input: PersonInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PersonInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.first = source[1] as string;
      this.last = source[2] as string | null;
      this.email = source[3] as string | null;
      this.code = source[4] as string;
    } else {
      this.id = source.id!;
      this.first = source.first;
      this.last = source.last ?? null;
      this.email = source.email ?? null;
      this.code = source.code!;
      Person.mapper.validators.given(this, source);
    }
  }

  /** `first || ' ' || last` */
  get fullName(): string | null {
    return h.concat(this.first, ' ', this.last);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Person',
    table: people,
    key: ['id'],
    validators: j.checks('Person', { email: [j.validators.email()] }),
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.first !== row[1],
        entity.last !== row[2],
        entity.email !== row[3],
        entity.code !== row[4],
      );
    },
  } satisfies j.Mapper<Person>;
}
