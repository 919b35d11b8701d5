// Made by `joinery generate`, do not edit: model Folder in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const folderRelationships = {
  files: {
    kind: 'oneToMany',
    target: 'File',
    inverse: 'folder',
    local: ['id'],
    remote: ['folderId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
    strategy: 'raise',
  },
} satisfies j.Relationships;
