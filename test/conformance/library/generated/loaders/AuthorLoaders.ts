// Made by `joinery generate`, do not edit: model Author in library.schema.

import type * as j from 'joinery';

export const authorRelationships = {
  books: { kind: 'oneToMany', target: 'Book', inverse: 'author', local: ['id'], remote: ['authorId'] },
} satisfies j.Relationships;
