// Made by `joinery generate`, do not edit: model Course in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const courseRelationships = {
  enrolments: {
    kind: 'oneToMany',
    target: 'Enrolment',
    inverse: 'course',
    local: ['id'],
    remote: ['courseId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
  /** `courses.id = enrolments.course_id and enrolments.owner_id = owners.id` */
  owners: {
    kind: 'manyToMany',
    target: 'Owner',
    local: ['id'],
    remote: ['id'],
    through: { table: 'enrolments', local: ['course_id'], remote: ['owner_id'] },
    cascades: [],
    viewOnly: true,
  },
} satisfies j.Relationships;
