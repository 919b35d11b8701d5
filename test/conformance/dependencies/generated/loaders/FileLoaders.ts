// Made by `joinery generate`, do not edit: model File in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const fileRelationships = {
  folder: {
    kind: 'manyToOne',
    target: 'Folder',
    inverse: 'files',
    local: ['folderId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
