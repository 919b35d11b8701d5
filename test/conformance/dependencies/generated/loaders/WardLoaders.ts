// Made by `joinery generate`, do not edit: model Ward in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const wardRelationships = {
  beds: {
    kind: 'oneToMany',
    target: 'Bed',
    local: ['id'],
    remote: ['wardId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
