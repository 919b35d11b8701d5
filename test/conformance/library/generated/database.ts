// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Author } from './models/Author.js';
import { Book } from './models/Book.js';
import { Chapter } from './models/Chapter.js';
import { Ticket } from './models/Ticket.js';
import { AuthorRepository } from './repositories/AuthorRepository.js';
import { BookRepository } from './repositories/BookRepository.js';
import { ChapterRepository } from './repositories/ChapterRepository.js';
import { TicketRepository } from './repositories/TicketRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  authors: { model: Author, repository: AuthorRepository },
  books: { model: Book, repository: BookRepository },
  chapters: { model: Chapter, repository: ChapterRepository },
  tickets: { model: Ticket, repository: TicketRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly authors: j.RepositoryOf<O, 'authors', AuthorRepository<j.ModelOf<O, 'Author', Author>>>;
  readonly books: j.RepositoryOf<O, 'books', BookRepository<j.ModelOf<O, 'Book', Book>>>;
  readonly chapters: j.RepositoryOf<O, 'chapters', ChapterRepository<j.ModelOf<O, 'Chapter', Chapter>>>;
  readonly tickets: j.RepositoryOf<O, 'tickets', TicketRepository<j.ModelOf<O, 'Ticket', Ticket>>>;
}

export interface Session<O extends j.Overrides = {}> extends Repositories<O> {}
/** A unit of work over this schema. */
export class Session<O extends j.Overrides = {}> extends j.BaseSession {
  static {
    j.defineRepositories(this, definitions);
  }
}

export interface Database<O extends j.Overrides = {}> extends Repositories<O> {}
/** A database of this schema: sessions, transactions, and repositories of untracked entities. */
export class Database<O extends j.Overrides = {}> extends j.BaseDatabase<Session<O>> {
  static {
    j.defineRepositories(this, definitions);
  }
}
