import type { DialectName } from '../schema/dialect-name.js';
import type { StatementCompiler } from '../sql/compiled.js';
import type { ConstraintErrors, JoineryError } from '../util/errors.js';

/** What is known where an error arose. */
export interface ErrorContext {
  readonly sql?: string | undefined;
  readonly parameters?: readonly unknown[] | undefined;
  readonly registry?: ConstraintErrors | undefined;
}

export type IsolationLevel = 'read uncommitted' | 'read committed' | 'repeatable read' | 'serializable';

/** How a transaction begins. */
export interface TransactionOptions {
  readonly isolation?: IsolationLevel;
  readonly readOnly?: boolean;
  /** PostgreSQL, with serializable and read-only: wait for a snapshot that can't fail. */
  readonly deferrable?: boolean;
  /** SQLite: take the write lock at once (default), or at the first write. */
  readonly mode?: 'deferred' | 'immediate' | 'exclusive';
}

/** What the engine asks of a dialect. */
export interface EngineDialect {
  readonly name: DialectName;
  readonly compiler: StatementCompiler;
  readonly capabilities: {
    /** The most parameters one statement may have. */
    readonly maxParameters: number;
  };
  /** The statements that begin a transaction. Throws a ValidationError for a level the dialect does not have. */
  beginStatements(options: TransactionOptions): readonly string[];
  /**
   * What stands before a statement to have its plan.
   *
   * @param analyze - the statement is run, and the plan says what it took
   */
  explain(analyze: boolean): string;
  /** The same error for the same event whatever the driver. */
  mapError(error: unknown, context: ErrorContext): JoineryError;
}
