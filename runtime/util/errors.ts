/**
 * The errors an application meets. Every error has a stable `code`; those that come from a statement carry its SQL.
 * Parameter values are never part of a message, and are kept only when the engine was opened with `errorParameters`.
 */

/** What an error may carry besides its message. */
export interface ErrorDetails {
  readonly sql?: string | undefined;
  /** Only with the engine option `errorParameters`. */
  readonly parameters?: readonly unknown[] | undefined;
  readonly cause?: unknown;
}

/** The base of every error Joinery throws at an application (broken assumptions of Joinery itself are `InvariantError`s). */
export class JoineryError extends Error {
  /** Stable, for programs: `UNIQUE_VIOLATION`, `POOL_TIMEOUT`, … */
  readonly code: string = 'JOINERY_ERROR';
  declare readonly sql?: string;
  declare readonly parameters?: readonly unknown[];

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    if (details.sql !== undefined) this.sql = details.sql;
    if (details.parameters !== undefined) this.parameters = details.parameters;
  }

  /** The class's name, also for emitted subclasses. */
  override get name(): string {
    return this.constructor.name;
  }
}

export type IntegrityKind = 'unique' | 'foreignKey' | 'notNull' | 'check' | 'exclusion';

/** Which rule was broken, as far as the database says. */
export interface IntegrityDetails extends ErrorDetails {
  readonly kind: IntegrityKind;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly columns?: readonly string[] | undefined;
}

/** A constraint of the database refused a statement; the same for every dialect. */
export class IntegrityError extends JoineryError {
  override readonly code: string = 'INTEGRITY_ERROR';
  readonly kind: IntegrityKind;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  /** Database names of the columns, as far as known. */
  readonly columns: readonly string[];

  constructor(message: string, details: IntegrityDetails) {
    super(message, details);
    this.kind = details.kind;
    this.constraint = details.constraint;
    this.table = details.table;
    this.columns = details.columns ?? [];
  }
}

/** A unique constraint, unique index or primary key holds the value already. */
export class UniqueViolation extends IntegrityError {
  override readonly code: string = 'UNIQUE_VIOLATION';
}
/** A referenced row is missing, or a row is still referenced. */
export class ForeignKeyViolation extends IntegrityError {
  override readonly code: string = 'FOREIGN_KEY_VIOLATION';
}
/** A column that must have a value got none. */
export class NotNullViolation extends IntegrityError {
  override readonly code: string = 'NOT_NULL_VIOLATION';
}
/** A check constraint is not met. */
export class CheckViolation extends IntegrityError {
  override readonly code: string = 'CHECK_VIOLATION';
}
/** PostgreSQL's EXCLUDE constraint. */
export class ExclusionViolation extends IntegrityError {
  override readonly code: string = 'EXCLUSION_VIOLATION';
}

/** The database could not do it for reasons outside the statement, or refused the statement as such. */
export class OperationalError extends JoineryError {
  override readonly code: string = 'OPERATIONAL_ERROR';
}
/** What is known of a statement whose connection was lost. */
export interface DisconnectDetails extends ErrorDetails {
  readonly mayHaveRun?: boolean | undefined;
}

/** The connection was lost; the transaction with it. */
export class DisconnectError extends OperationalError {
  override readonly code: string = 'DISCONNECTED';
  /**
   * Whether what the statement does may be in the database all the same. False where it was never sent, and where the
   * transaction it belonged to is undone; true for a statement of its own, and for a COMMIT that was not answered.
   */
  readonly mayHaveRun: boolean;

  constructor(message: string, details: DisconnectDetails = {}) {
    super(message, details);
    this.mayHaveRun = details.mayHaveRun ?? true;
  }
}
/** A statement took longer than it may; the database was told to stop it. */
export class StatementTimeoutError extends OperationalError {
  override readonly code: string = 'STATEMENT_TIMEOUT';
}
/** Deadlock, serialization failure or a busy database: running the whole transaction again may succeed. */
export class SerializationError extends OperationalError {
  override readonly code: string = 'SERIALIZATION_FAILURE';
}
/** The statement itself is wrong: syntax, an unknown table or column, a value of the wrong type. */
export class StatementError extends JoineryError {
  override readonly code: string = 'STATEMENT_ERROR';
}
/** No connection became free in time. */
export class PoolTimeoutError extends OperationalError {
  override readonly code: string = 'POOL_TIMEOUT';
}
/** Exactly one row was asked for and none came. */
export class NoResultError extends JoineryError {
  override readonly code: string = 'NO_RESULT';
}
/** At most one row was asked for and several came. */
export class MultipleResultsError extends JoineryError {
  override readonly code: string = 'MULTIPLE_RESULTS';
}
/** A row that is not as it was read. */
export interface StaleRow {
  /** The entity's class. */
  readonly entity: string;
  /** The primary key, in the order of its columns, as the database gave it. */
  readonly key: readonly unknown[];
  /** The version it was read with; undefined where the model has none. */
  readonly expected: unknown;
  /** The version it has now, as far as this transaction sees it; undefined where it is gone. */
  readonly found: unknown;
  readonly gone: boolean;
}
/** A row changed or vanished since it was read (version check or row count). */
export class StaleDataError extends JoineryError {
  override readonly code: string = 'STALE_DATA';
  /** The rows of a flush that are known to be stale; of rows a DELETE of many did not find nothing is known. */
  declare rows?: readonly StaleRow[];
}
/** The entity belongs to no session. */
export class DetachedError extends JoineryError {
  override readonly code: string = 'DETACHED';
}
/** A relation or deferred attribute was read that was not loaded. */
export class NotLoadedError extends JoineryError {
  override readonly code: string = 'NOT_LOADED';
}
/** A value or an argument is not acceptable; raised before any SQL. */
export class ValidationError extends JoineryError {
  override readonly code: string = 'VALIDATION_FAILED';
}
/** The dialect has no such construct; raised before any SQL. */
export class UnsupportedError extends JoineryError {
  override readonly code: string = 'UNSUPPORTED';
}
/** A statement failed in this transaction; it must be rolled back first. */
export class PendingRollbackError extends JoineryError {
  override readonly code: string = 'PENDING_ROLLBACK';
}
/** A flush can't be carried out. */
export class FlushError extends JoineryError {
  override readonly code: string = 'FLUSH_ERROR';
}
/** The object is in a state in which this makes no sense. */
export class InvalidStateError extends JoineryError {
  override readonly code: string = 'INVALID_STATE';
}
/** Two objects of one session claim the same row. */
export class IdentityConflictError extends JoineryError {
  override readonly code: string = 'IDENTITY_CONFLICT';
}
/** Rows need each other first. */
export class CircularDependencyError extends JoineryError {
  override readonly code: string = 'CIRCULAR_DEPENDENCY';
}

const VIOLATIONS = {
  unique: UniqueViolation,
  foreignKey: ForeignKeyViolation,
  notNull: NotNullViolation,
  check: CheckViolation,
  exclusion: ExclusionViolation,
} as const;

/** A class made for one named constraint (emitted: `CustomerEmailTaken extends UniqueViolation`). */
export type ConstraintErrorClass = new (message: string, details: IntegrityDetails) => IntegrityError;
/** Constraint name to the class to throw for it. */
export type ConstraintErrors = Readonly<Record<string, ConstraintErrorClass>>;

/** The most specific integrity error: the constraint's own class where one is registered, else the class of its kind. */
export function integrityError(
  message: string,
  details: IntegrityDetails,
  registry?: ConstraintErrors,
): IntegrityError {
  const own = details.constraint === undefined ? undefined : registry?.[details.constraint];
  return new (own ?? VIOLATIONS[details.kind])(message, details);
}
