import type { Awaitable, QueryResult, StatementText } from '../engine/driver.js';
import type { Dialect } from '../dialect/dialect.js';
import type { Registry } from '../mapping/registry.js';
import type { HydrationContext } from './hydrate.js';
import type { FixedStatements } from './fixed-statements.js';

/** What reading entities needs of whoever asks: a session, or a database for untracked reads. */
export interface EntityHost extends HydrationContext {
  readonly registry: Registry;
  readonly dialect: Dialect;
  readonly statements: FixedStatements;
  /** Runs one statement; in-process drivers answer at once. */
  run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult>;
  /** Says something odd that is no error. */
  warn?(message: string): void;
}
