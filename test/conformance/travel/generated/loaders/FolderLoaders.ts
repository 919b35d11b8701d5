// Made by `joinery generate`, do not edit: model Folder in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const folderRelationships = {
  parent: {
    kind: 'manyToOne',
    target: 'Folder',
    inverse: 'children',
    local: ['parentId'],
    remote: ['id'],
    nullable: true,
    strategy: 'joined',
  },
  children: { kind: 'oneToMany', target: 'Folder', inverse: 'parent', local: ['id'], remote: ['parentId'] },
} satisfies j.Relationships;
