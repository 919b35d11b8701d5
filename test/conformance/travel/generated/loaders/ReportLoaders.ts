// Made by `joinery generate`, do not edit: model Report in travel.schema.

import type * as j from 'joinery';

export const reportRelationships = {
  author: { kind: 'manyToOne', target: 'Traveller', local: ['authorId'], remote: ['id'], nullable: true },
  parts: { kind: 'oneToMany', target: 'Part', inverse: 'report', local: ['id'], remote: ['reportId'] },
} satisfies j.Relationships;
