// Made by `joinery generate`, do not edit: model Course in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { enrolments, type EnrolmentsTable } from './enrolments.js';
import { owners, type OwnersTable } from './owners.js';

export interface CoursesTable<N extends string = 'courses'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  enrolments: j.ToManyPath<EnrolmentsTable>;
  owners: j.ToManyPath<OwnersTable>;
  as<A extends string>(alias: A): CoursesTable<A>;
}

export const courses: CoursesTable = /* @__PURE__ */ j.table(
  'courses',
  { id: 'int', title: { kind: 'string', length: 20 } },
  {
    members: {
      enrolments: (t) => j.toMany(t, () => enrolments, ['id'], ['course_id']),
      owners: (t) =>
        j.toMany(t, () => owners, {
          source: ['id'],
          target: ['id'],
          through: { table: 'enrolments', local: ['course_id'], remote: ['owner_id'] },
        }),
    },
  },
);
