// Made by `joinery generate`, do not edit: model Enrolment in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const enrolmentRelationships = {
  owner: {
    kind: 'manyToOne',
    target: 'Owner',
    inverse: 'enrolments',
    local: ['ownerId'],
    remote: ['id'],
    nullable: false,
  },
  course: {
    kind: 'manyToOne',
    target: 'Course',
    inverse: 'enrolments',
    local: ['courseId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
