// Made by `joinery generate`, do not edit: model Essay in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const essayRelationships = {
  author: { kind: 'manyToOne', target: 'Author', local: ['authorId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
