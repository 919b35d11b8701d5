// Made by `joinery generate`, do not edit: model Person in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const personRelationships = {
  dept: { kind: 'manyToOne', target: 'Dept', inverse: 'members', local: ['deptId'], remote: ['id'], nullable: false },
  heads: { kind: 'oneToMany', target: 'Dept', inverse: 'head', local: ['id'], remote: ['headId'] },
} satisfies j.Relationships;
