// Made by `joinery generate`, do not edit: model Project in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const projectRelationships = {
  /** `tasks.region = projects.region and tasks.code = projects.code` */
  tasks: {
    kind: 'oneToMany',
    target: 'Task',
    inverse: 'project',
    local: ['region', 'code'],
    remote: ['region', 'code'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
