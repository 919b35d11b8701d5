// Made by `joinery generate`, do not edit: model Enrolment in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { enrolmentRelationships } from '../loaders/EnrolmentLoaders.js';
import { enrolments } from '../tables/enrolments.js';
import type { Course, CourseLoad } from './Course.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface EnrolmentInput {
  ownerId?: number;
  courseId?: number;
  grade?: number | null;
  owner?: Owner;
  course?: Course;
}

export interface EnrolmentRelations {
  owner: j.ToOne<Owner>;
  course: j.ToOne<Course>;
}

export interface EnrolmentLoad {
  owner?: true | j.LoadOne<OwnerLoad>;
  course?: true | j.LoadOne<CourseLoad>;
}

/** Its key is those of its two owners. */
export class Enrolment extends j.Entity {
  declare readonly [j.relationsOf]?: EnrolmentRelations;

  ownerId: number;
  courseId: number;
  grade: number | null;

  constructor(input: EnrolmentInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: EnrolmentInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.ownerId = source[0] as number;
      this.courseId = source[1] as number;
      this.grade = source[2] as number | null;
    } else {
      this.ownerId = source.ownerId!;
      this.courseId = source.courseId!;
      this.grade = source.grade ?? null;
      if (source.owner) this.owner = source.owner;
      if (source.course) this.course = source.course;
    }
  }

  get owner(): j.NotLoaded<'await enrolment.loadOwner() or .load({ owner: true })'> {
    return j.readToOne(this, 'owner');
  }

  set owner(value: Owner) {
    j.writeToOne(this, 'owner', value);
  }

  get course(): j.NotLoaded<'await enrolment.loadCourse() or .load({ course: true })'> {
    return j.readToOne(this, 'course');
  }

  set course(value: Course) {
    j.writeToOne(this, 'course', value);
  }

  loadOwner(): Promise<Owner> {
    return j.loadToOne(this, 'owner');
  }

  loadCourse(): Promise<Course> {
    return j.loadToOne(this, 'course');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Enrolment',
    table: enrolments,
    key: ['ownerId', 'courseId'],
    relationships: enrolmentRelationships,
    changes(entity, row) {
      return j.changed(0, entity.ownerId !== row[0], entity.courseId !== row[1], entity.grade !== row[2]);
    },
  } satisfies j.Mapper<Enrolment>;
}
