// Made by `joinery generate`, do not edit: model Office in kinds.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const officeRelationships = {
  workers: { kind: 'oneToMany', target: 'Worker', inverse: 'office', local: ['id'], remote: ['officeId'] },
  head: { kind: 'manyToOne', target: 'Leader', inverse: 'heads', local: ['headId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
