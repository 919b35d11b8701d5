// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export class BookAuthorViolation extends j.ForeignKeyViolation {
  readonly entity = 'Book';
  readonly fields = ['authorId'] as const;
}

export class ChapterBookViolation extends j.ForeignKeyViolation {
  readonly entity = 'Chapter';
  readonly fields = ['bookId'] as const;
}

/** The classes by the name of the constraint. */
export const constraintErrors = {
  fk_books_author_id_authors: BookAuthorViolation,
  fk_chapters_book_id_books: ChapterBookViolation,
} satisfies j.ConstraintErrors;
