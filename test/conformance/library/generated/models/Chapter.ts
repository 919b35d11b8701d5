// Made by `joinery generate`, do not edit: model Chapter in library.schema.
// @ts-nocheck

import * as j from 'joinery';
import { chapterRelationships } from '../loaders/ChapterLoaders.js';
import { chapters } from '../tables/chapters.js';
import type { Book, BookLoad } from './Book.js';

export interface ChapterInput {
  id?: number;
  name: string;
  bookId?: number | null;
  book?: Book | null;
}

export interface ChapterRelations {
  book: j.ToOne<Book | null>;
}

export interface ChapterLoad {
  book?: true | j.LoadOne<BookLoad>;
}

export class Chapter extends j.Entity {
  declare readonly [j.relationsOf]?: ChapterRelations;

  id: number;
  name: string;
  bookId: number | null;

  constructor(input: ChapterInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ChapterInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.bookId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.bookId = source.bookId ?? null;
      if (source.book !== undefined) this.book = source.book;
    }
  }

  get book(): j.NotLoaded<'await chapter.loadBook() or .load({ book: true })'> | null {
    return j.readToOne(this, 'book');
  }

  set book(value: Book | null) {
    j.writeToOne(this, 'book', value);
  }

  loadBook(): Promise<Book | null> {
    return j.loadToOne(this, 'book');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Chapter',
    table: chapters,
    key: ['id'],
    relationships: chapterRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.bookId !== row[2]);
    },
  } satisfies j.Mapper<Chapter>;
}
