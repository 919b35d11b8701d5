// Made by `joinery generate`, do not edit: model Course in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { courseRelationships } from '../loaders/CourseLoaders.js';
import { courses } from '../tables/courses.js';
import type { EnrolmentsTable } from '../tables/enrolments.js';
import type { OwnersTable } from '../tables/owners.js';
import type { Enrolment, EnrolmentLoad } from './Enrolment.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface CourseInput {
  id?: number;
  title: string;
  enrolments?: Iterable<Enrolment>;
}

export interface CourseRelations {
  enrolments: j.ToMany<Enrolment>;
  owners: j.ToMany<Owner>;
}

export interface CourseLoad {
  enrolments?: true | j.LoadMany<EnrolmentsTable, EnrolmentLoad>;
  owners?: true | j.LoadMany<OwnersTable, OwnerLoad>;
}

export class Course extends j.Entity {
  declare readonly [j.relationsOf]?: CourseRelations;

  id: number;
  title: string;

  constructor(input: CourseInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CourseInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
    } else {
      this.id = source.id!;
      this.title = source.title;
      if (source.enrolments) this.enrolments = source.enrolments;
    }
  }

  get enrolments(): j.Collection<Enrolment> {
    return j.readToMany(this, 'enrolments');
  }

  set enrolments(value: Iterable<Enrolment>) {
    j.writeToMany(this, 'enrolments', value);
  }

  get owners(): j.Collection<Owner> {
    return j.readToMany(this, 'owners');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Course',
    table: courses,
    key: ['id'],
    relationships: courseRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1]);
    },
  } satisfies j.Mapper<Course>;
}
