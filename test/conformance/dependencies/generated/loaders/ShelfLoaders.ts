// Made by `joinery generate`, do not edit: model Shelf in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const shelfRelationships = {
  rack: { kind: 'manyToOne', target: 'Rack', inverse: 'shelves', local: ['rackId'], remote: ['id'], nullable: true },
  sort: { kind: 'manyToOne', target: 'Sort', local: ['sortId'], remote: ['id'], nullable: true, passiveUpdates: false },
} satisfies j.Relationships;
