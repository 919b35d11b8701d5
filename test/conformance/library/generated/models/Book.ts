// Made by `joinery generate`, do not edit: model Book in library.schema.
// @ts-nocheck

import * as j from 'joinery';
import { bookRelationships } from '../loaders/BookLoaders.js';
import { books } from '../tables/books.js';
import type { ChaptersTable } from '../tables/chapters.js';
import type { Author, AuthorLoad } from './Author.js';
import type { Chapter, ChapterLoad } from './Chapter.js';

export interface BookInput {
  id?: number;
  title: string;
  authorId?: number | null;
  author?: Author | null;
  chapters?: Iterable<Chapter>;
}

export interface BookRelations {
  author: j.ToOne<Author | null>;
  chapters: j.ToMany<Chapter>;
}

export interface BookLoad {
  author?: true | j.LoadOne<AuthorLoad>;
  chapters?: true | j.LoadMany<ChaptersTable, ChapterLoad>;
}

export class Book extends j.Entity {
  declare readonly [j.relationsOf]?: BookRelations;

  id: number;
  title: string;
  authorId: number | null;

  constructor(input: BookInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BookInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.authorId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.title = source.title;
      this.authorId = source.authorId ?? null;
      if (source.author !== undefined) this.author = source.author;
      if (source.chapters) this.chapters = source.chapters;
    }
  }

  get author(): j.NotLoaded<'await book.loadAuthor() or .load({ author: true })'> | null {
    return j.readToOne(this, 'author');
  }

  set author(value: Author | null) {
    j.writeToOne(this, 'author', value);
  }

  get chapters(): j.Collection<Chapter> {
    return j.readToMany(this, 'chapters');
  }

  set chapters(value: Iterable<Chapter>) {
    j.writeToMany(this, 'chapters', value);
  }

  loadAuthor(): Promise<Author | null> {
    return j.loadToOne(this, 'author');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Book',
    table: books,
    key: ['id'],
    relationships: bookRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], entity.authorId !== row[2]);
    },
  } satisfies j.Mapper<Book>;
}
