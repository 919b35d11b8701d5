// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Stamp } from './models/Stamp.js';
import { StampRepository } from './repositories/StampRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  stamps: { model: Stamp, repository: StampRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly stamps: j.RepositoryOf<O, 'stamps', StampRepository<j.ModelOf<O, 'Stamp', Stamp>>>;
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
