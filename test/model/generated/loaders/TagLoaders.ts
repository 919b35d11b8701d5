// Made by `joinery generate`, do not edit: model Tag in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const tagRelationships = {
  /** `tags.name = owners_tags.tag_name and owners_tags.owner_id = owners.id` */
  owners: {
    kind: 'manyToMany',
    target: 'Owner',
    inverse: 'tags',
    local: ['name'],
    remote: ['id'],
    through: { table: 'owners_tags', local: ['tag_name'], remote: ['owner_id'] },
  },
} satisfies j.Relationships;
