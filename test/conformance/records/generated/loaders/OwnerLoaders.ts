// Made by `joinery generate`, do not edit: model Owner in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const ownerRelationships = {
  pets: {
    kind: 'oneToMany',
    target: 'Pet',
    inverse: 'owner',
    local: ['id'],
    remote: ['ownerId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
  /** `owners.id = owners_topics.owner_id and owners_topics.topic_id = topics.id` */
  topics: {
    kind: 'manyToMany',
    target: 'Topic',
    inverse: 'owners',
    local: ['id'],
    remote: ['id'],
    through: { table: 'owners_topics', local: ['owner_id'], remote: ['topic_id'] },
  },
} satisfies j.Relationships;
