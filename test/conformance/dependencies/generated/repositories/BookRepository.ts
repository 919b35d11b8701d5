// Made by `joinery generate`, do not edit: model Book in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Book, BookInput, BookLoad } from '../models/Book.js';
import type { BooksTable } from '../tables/books.js';

export class BookRepository<E extends Book = Book> extends j.Repository<E, BooksTable, BookLoad, BookInput, number> {}
