// Made by `joinery generate`, do not edit: model Task in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const taskRelationships = {
  /** `projects.region = tasks.region and projects.code = tasks.code` */
  project: {
    kind: 'manyToOne',
    target: 'Project',
    inverse: 'tasks',
    local: ['region', 'code'],
    remote: ['region', 'code'],
    nullable: false,
  },
} satisfies j.Relationships;
