/** The validators of `library.schema`. */
import { instead } from 'joinery';

/** Addresses are kept in small letters. */
export const lowerCased = (value: string) => instead(value.toLowerCase());

/** A book without a title cannot be an author's; one called `draft` is another book then. */
export function titled(book: { title: string }): string | undefined {
  return book.title === '' ? 'has no title' : undefined;
}

/** What the database or the flush fills in is not asked about. */
export const neverAsked = (): string => 'was asked about';
