// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Cell } from './models/Cell.js';
import { CellRepository } from './repositories/CellRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  cells: { model: Cell, repository: CellRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly cells: j.RepositoryOf<O, 'cells', CellRepository<j.ModelOf<O, 'Cell', Cell>>>;
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
