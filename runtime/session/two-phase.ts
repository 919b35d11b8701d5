import type { Dialect } from '../dialect/dialect.js';
import { ENDING, type Connection } from '../engine/connection.js';
import type { Executor } from '../engine/executor.js';
import { leased } from '../engine/leased.js';
import { sql } from '../sql/text.js';
import {
  DisconnectError,
  InvalidStateError,
  JoineryError,
  OperationalError,
  UnsupportedError,
  ValidationError,
} from '../util/errors.js';
import type { BaseSession } from './base-session.js';

/** What the server takes for an identifier, without what would need quotes. */
const IDENTIFIER = /^[\w.:-]{1,199}$/;
/** SQLSTATE of PREPARE TRANSACTION where `max_prepared_transactions` is 0. */
const SWITCHED_OFF = '55000';

/** A transaction that was prepared and is neither committed nor rolled back: it holds its locks until it is. */
export interface PreparedTransaction {
  readonly id: string;
  readonly preparedAt: Date;
  /** The user who prepared it; only that one or a superuser may end it. */
  readonly owner: string;
}

/** A prepared transaction could not be ended: the server still keeps it, or may. */
export class InDoubtError extends OperationalError {
  override readonly code: string = 'IN_DOUBT';
  /** For `commitPrepared` or `rollbackPrepared`. */
  readonly id: string;

  constructor(id: string, how: 'commit' | 'rollback', cause: unknown) {
    const end = how === 'commit' ? 'commitPrepared' : 'rollbackPrepared';
    super(
      `the prepared transaction ${id} may not have been ended: when the server answers again, call ${end}(db, '${id}') if preparedTransactions(db) still lists it`,
      { cause },
    );
    this.id = id;
  }
}

/**
 * The first phase of a commit in two: flushes, and has the database promise that a commit will succeed. The session then only
 * takes `commit()`, the second phase, or `rollback()`. For a transaction manager of your own; `commitTogether` does both phases.
 * SQLAlchemy's `Session.prepare()`.
 *
 * @param id - what the server is to call the transaction; default: one of its own
 * @returns the transaction's identifier; undefined where the session had no transaction
 * @throws UnsupportedError where the dialect or the server has no prepared transactions
 */
export async function prepare(session: BaseSession, id?: string): Promise<string | undefined> {
  mustPrepare(session);
  const name = id ?? `joinery_${crypto.randomUUID()}`;
  if (!IDENTIFIER.test(name))
    throw new ValidationError(
      `${JSON.stringify(name)} can't identify a prepared transaction: use 1 to 199 letters, digits, '_', '-', '.' and ':'`,
    );
  let prepared: string | undefined;
  await session.preparing(async (own) => {
    try {
      await (await own.get()).commit({ sql: `PREPARE TRANSACTION '${name}'`, returnsRows: false });
    } catch (error) {
      throw explained(error);
    }
    prepared = name;
    const end = async (connection: Connection, how: 'commit' | 'rollback'): Promise<void> => {
      try {
        await finish(connection, name, how).catch((error: unknown) => {
          if (!(error instanceof DisconnectError)) throw error;
          // Nobody heard the answer; the server knows whether there is something left to end.
          return own.engine.using((other) => endIfKept(other, name, how), { on: 'primary' });
        });
      } catch (error) {
        throw new InDoubtError(name, how, error);
      }
    };
    own.prepared = {
      commit: (connection) => end(connection, 'commit'),
      rollback: (connection) => end(connection, 'rollback'),
    };
  });
  return prepared;
}

/**
 * Commits sessions of several databases together: all are prepared, and only when each database has promised to commit are they
 * committed. Where one can't be prepared all are rolled back, objects included, and the sessions can be used again.
 *
 * @throws whatever kept a session from being prepared
 * @throws InDoubtError when all were prepared and a database could not be told to commit; the others are committed
 * @throws UnsupportedError before any statement, where a dialect has no prepared transactions
 */
export async function commitTogether(...sessions: readonly BaseSession[]): Promise<void> {
  for (const session of sessions) mustPrepare(session);
  try {
    for (const session of sessions) await prepare(session);
  } catch (error) {
    throw joined([error, ...(await failuresOf(sessions, (session) => session.rollback()))]);
  }
  const failures = await failuresOf(sessions, (session) => session.commit());
  if (failures.length > 0) throw joined(failures);
}

/** The prepared transactions of a database that nobody has ended yet, the oldest first: what a recovery looks at. */
export async function preparedTransactions(executor: Executor): Promise<PreparedTransaction[]> {
  return leased(
    executor,
    (connection) => {
      mustPrepare(connection);
      return connection.all(
        sql`SELECT gid AS id, prepared AS "preparedAt", owner::text AS owner FROM pg_prepared_xacts WHERE database = current_database() ORDER BY prepared, gid`.returns(
          {
            id: sql<string>`id`.typed<string>({ kind: 'text' }),
            preparedAt: sql<Date>`preparedAt`.typed<Date>({ kind: 'dateTime' }),
            owner: sql<string>`owner`.typed<string>({ kind: 'text' }),
          },
        ),
      );
    },
    { on: 'primary' },
  );
}

/**
 * Commits a prepared transaction that was left behind.
 *
 * @param executor - the database or its engine; not a session
 * @throws InvalidStateError when the database keeps none of that identifier
 */
export function commitPrepared(executor: Executor, id: string): Promise<void> {
  return resolve(executor, id, 'commit');
}

/**
 * Rolls a prepared transaction back that was left behind.
 *
 * @param executor - the database or its engine; not a session
 * @throws InvalidStateError when the database keeps none of that identifier
 */
export function rollbackPrepared(executor: Executor, id: string): Promise<void> {
  return resolve(executor, id, 'rollback');
}

function resolve(executor: Executor, id: string, how: 'commit' | 'rollback'): Promise<void> {
  return leased(
    executor,
    async (connection) => {
      mustPrepare(connection);
      if (connection.inTransaction)
        throw new InvalidStateError(
          'a prepared transaction is ended outside of transactions: give the database itself',
        );
      if (!(await endIfKept(connection, id, how)))
        throw new InvalidStateError(`this database keeps no prepared transaction ${JSON.stringify(id)}`);
    },
    { on: 'primary' },
  );
}

/** @returns whether the server kept it */
async function endIfKept(connection: Connection, id: string, how: 'commit' | 'rollback'): Promise<boolean> {
  // The server quotes the identifier, which others may have chosen.
  const kept = await connection.run(
    {
      sql: 'SELECT quote_literal(gid) FROM pg_prepared_xacts WHERE gid = $1 AND database = current_database()',
      returnsRows: true,
    },
    [id],
  );
  const [row] = kept.rows;
  if (row === undefined) return false;
  await finish(connection, id, how, row[0] as string);
  return true;
}

async function finish(
  connection: Connection,
  id: string,
  how: 'commit' | 'rollback',
  literal = `'${id}'`,
): Promise<void> {
  await connection.run({ sql: `${how.toUpperCase()} PREPARED ${literal}`, returnsRows: false }, [], ENDING);
}

function mustPrepare(one: BaseSession | Connection): void {
  const dialect = ('readHost' in one ? one.readHost().dialect : one.dialect) as Dialect;
  if (!dialect.capabilities.preparesTransactions)
    throw new UnsupportedError(
      `${dialect.name} has no transactions that are prepared and committed in two phases: commit the session most likely to fail first, or keep what the other database must be told in a table of this one and send it after the commit`,
    );
}

function explained(error: unknown): unknown {
  const { code } = (error instanceof JoineryError ? (error.cause ?? {}) : {}) as { readonly code?: unknown };
  return code === SWITCHED_OFF
    ? new UnsupportedError(
        'this PostgreSQL server keeps no prepared transactions: set max_prepared_transactions to as many as may be open at a time (max_connections is a good choice) and restart it',
        { cause: error },
      )
    : error;
}

async function failuresOf(
  sessions: readonly BaseSession[],
  work: (session: BaseSession) => Promise<void>,
): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const session of sessions) await work(session).catch((error: unknown) => failures.push(error));
  return failures;
}

function joined(failures: readonly unknown[]): unknown {
  return failures.length === 1
    ? failures[0]
    : new AggregateError(failures, 'sessions could not be committed together, and not all of them could be ended');
}
