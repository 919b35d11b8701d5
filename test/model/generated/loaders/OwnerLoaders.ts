// Made by `joinery generate`, do not edit: model Owner in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const ownerRelationships = {
  items: {
    kind: 'oneToMany',
    target: 'Item',
    inverse: 'owner',
    local: ['id'],
    remote: ['ownerId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
  notes: { kind: 'oneToMany', target: 'Note', inverse: 'owner', local: ['id'], remote: ['ownerId'] },
  profile: {
    kind: 'oneToOneInverse',
    target: 'Profile',
    inverse: 'owner',
    local: ['id'],
    remote: ['ownerId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
  badge: { kind: 'oneToOneInverse', target: 'Badge', inverse: 'owner', local: ['id'], remote: ['ownerId'] },
  /** `owners.id = owners_tags.owner_id and owners_tags.tag_name = tags.name` */
  tags: {
    kind: 'manyToMany',
    target: 'Tag',
    inverse: 'owners',
    local: ['id'],
    remote: ['name'],
    through: { table: 'owners_tags', local: ['owner_id'], remote: ['tag_name'] },
  },
  docs: { kind: 'oneToMany', target: 'Doc', inverse: 'owner', local: ['id'], remote: ['ownerId'] },
  enrolments: {
    kind: 'oneToMany',
    target: 'Enrolment',
    inverse: 'owner',
    local: ['id'],
    remote: ['ownerId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
  /** `owners.id = enrolments.owner_id and enrolments.course_id = courses.id` */
  courses: {
    kind: 'manyToMany',
    target: 'Course',
    local: ['id'],
    remote: ['id'],
    through: { table: 'enrolments', local: ['owner_id'], remote: ['course_id'] },
    cascades: [],
    viewOnly: true,
  },
} satisfies j.Relationships;
