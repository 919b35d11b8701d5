// Made by `joinery generate`, do not edit: model Chapter in library.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const chapterRelationships = {
  book: {
    kind: 'manyToOne',
    target: 'Book',
    inverse: 'chapters',
    local: ['bookId'],
    remote: ['id'],
    nullable: true,
    strategy: 'raise',
  },
} satisfies j.Relationships;
