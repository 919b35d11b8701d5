import type { ErrorContext } from '../../engine/engine-dialect.js';
import {
  DisconnectError,
  integrityError,
  InvalidStateError,
  JoineryError,
  OperationalError,
  SerializationError,
  StatementError,
  type IntegrityKind,
} from '../../util/errors.js';

const KINDS: Readonly<Record<string, IntegrityKind>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_ROWID: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreignKey',
  SQLITE_CONSTRAINT_TRIGGER: 'foreignKey',
  SQLITE_CONSTRAINT_NOTNULL: 'notNull',
  SQLITE_CONSTRAINT_CHECK: 'check',
};

interface SqliteFailure {
  readonly code: string;
  readonly message: string;
  /** Found by the driver in the catalog. */
  readonly constraint?: string;
}
const isFailure = (error: unknown): error is SqliteFailure =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** An error of better-sqlite3 as Joinery's. SQLite tells columns or a check's name in its text only. */
export function mapError(error: unknown, context: ErrorContext): JoineryError {
  if (error instanceof JoineryError) return error;
  const details = { sql: context.sql, parameters: context.parameters, cause: error };
  if (error instanceof TypeError && /connection is busy/.test(error.message))
    return new InvalidStateError(
      'a SQLite connection can write nothing while a result is streamed from it; read the stream to its end first, or write through another session',
      details,
    );
  if (!isFailure(error)) return new StatementError(error instanceof Error ? error.message : String(error), details);
  const { code, message } = error;
  const kind = KINDS[code];
  if (kind !== undefined)
    return integrityError(
      message,
      { ...details, kind, ...brokenRule(kind, message, error.constraint) },
      context.registry,
    );
  if (code.startsWith('SQLITE_CONSTRAINT'))
    return integrityError(message, { ...details, kind: 'check' }, context.registry);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new SerializationError(
      `the database is locked by another writer (${message}); run the transaction again`,
      details,
    );
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code))
    return new OperationalError(
      `${message}; check that the file of the database and its folder, where the journal stands, may be written`,
      details,
    );
  if (/^SQLITE_(NOTADB|FULL|IOERR|CORRUPT|AUTH)/.test(code)) return new OperationalError(message, details);
  if (code === 'ERR_DATABASE_CLOSED') return new DisconnectError(message, details);
  return new StatementError(message, details);
}

/** Names in SQLite's message: `UNIQUE constraint failed: orders.number, orders.year`, `…: index 'uq_lower_email'`, `CHECK constraint failed: name`. */
function brokenRule(
  kind: IntegrityKind,
  message: string,
  found: string | undefined,
): { constraint?: string; table?: string; columns?: readonly string[] } {
  const rest = /failed: (.*)$/s.exec(message)?.[1];
  if (rest === undefined) return {};
  const index = /^index '(.*)'$/.exec(rest)?.[1];
  if (index !== undefined) return { constraint: index };
  if (kind === 'check') return { constraint: rest };
  const names = rest.split(', ').map((name) => name.split('.'));
  const table = names[0]?.[0];
  const columns = names.map((name) => name.at(-1) as string);
  return { ...(table === undefined ? {} : { table }), columns, ...(found === undefined ? {} : { constraint: found }) };
}
