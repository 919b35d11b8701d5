// Made by `joinery generate`, do not edit: model Topic in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const topicRelationships = {
  /** `topics.id = owners_topics.topic_id and owners_topics.owner_id = owners.id` */
  owners: {
    kind: 'manyToMany',
    target: 'Owner',
    inverse: 'topics',
    local: ['id'],
    remote: ['id'],
    through: { table: 'owners_topics', local: ['topic_id'], remote: ['owner_id'] },
  },
} satisfies j.Relationships;
