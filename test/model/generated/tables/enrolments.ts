// Made by `joinery generate`, do not edit: model Enrolment in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { courses, type CoursesTable } from './courses.js';
import { owners, type OwnersTable } from './owners.js';

export interface EnrolmentsTable<N extends string = 'enrolments'> extends j.TableOf<N> {
  ownerId: j.Column<N, number>;
  courseId: j.Column<N, number>;
  grade: j.Column<N, number | null>;
  owner: j.ToOnePath<OwnersTable>;
  course: j.ToOnePath<CoursesTable>;
  as<A extends string>(alias: A): EnrolmentsTable<A>;
}

export const enrolments: EnrolmentsTable = /* @__PURE__ */ j.table(
  'enrolments',
  { ownerId: ['owner_id', 'int'], courseId: ['course_id', 'int'], grade: 'int' },
  {
    members: {
      owner: (t) => j.toOne(t, () => owners, ['owner_id'], ['id']),
      course: (t) => j.toOne(t, () => courses, ['course_id'], ['id']),
    },
  },
);
