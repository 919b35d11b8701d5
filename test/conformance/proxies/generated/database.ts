// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Basket } from './models/Basket.js';
import { BasketLine } from './models/BasketLine.js';
import { BasketNote } from './models/BasketNote.js';
import { Fruit } from './models/Fruit.js';
import { BasketLineRepository } from './repositories/BasketLineRepository.js';
import { BasketNoteRepository } from './repositories/BasketNoteRepository.js';
import { BasketRepository } from './repositories/BasketRepository.js';
import { FruitRepository } from './repositories/FruitRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  baskets: { model: Basket, repository: BasketRepository },
  basketLines: { model: BasketLine, repository: BasketLineRepository },
  basketNotes: { model: BasketNote, repository: BasketNoteRepository },
  fruits: { model: Fruit, repository: FruitRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly baskets: j.RepositoryOf<O, 'baskets', BasketRepository<j.ModelOf<O, 'Basket', Basket>>>;
  readonly basketLines: j.RepositoryOf<O, 'basketLines', BasketLineRepository<j.ModelOf<O, 'BasketLine', BasketLine>>>;
  readonly basketNotes: j.RepositoryOf<O, 'basketNotes', BasketNoteRepository<j.ModelOf<O, 'BasketNote', BasketNote>>>;
  readonly fruits: j.RepositoryOf<O, 'fruits', FruitRepository<j.ModelOf<O, 'Fruit', Fruit>>>;
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
