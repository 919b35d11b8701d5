// Made by `joinery generate`, do not edit: model Book in library.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const bookRelationships = {
  author: {
    kind: 'manyToOne',
    target: 'Author',
    inverse: 'books',
    local: ['authorId'],
    remote: ['id'],
    nullable: true,
    strategy: 'raiseOnSql',
  },
  chapters: {
    kind: 'oneToMany',
    target: 'Chapter',
    inverse: 'book',
    local: ['id'],
    remote: ['bookId'],
    strategy: 'raise',
  },
} satisfies j.Relationships;
