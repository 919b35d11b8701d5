import type BetterSqlite3 from 'better-sqlite3';
import type {
  Awaitable,
  DriverConnection,
  ExecuteOptions,
  QueryResult,
  Row,
  StatementText,
} from '../../engine/driver.js';
import { Lru } from '../../engine/lru.js';
import { OperationalError } from '../../util/errors.js';
import { mustBeSendable } from '../../util/sendable-text.js';
import { READ_ONLY } from './begin.js';
import { withConstraintName } from './constraint-name.js';
import type { WriteLock } from './write-lock.js';

type Database = BetterSqlite3.Database;
interface Prepared {
  readonly statement: BetterSqlite3.Statement;
  readonly reader: boolean;
  readonly readonly: boolean;
  /** It begins a transaction that only reads. */
  readonly onlyReads: boolean;
  bigints: boolean;
}

const NO_ROWS: Row[] = [];
const NO_RESULT: QueryResult = { rows: NO_ROWS, affected: 0 };

/** The transaction of a session that has not said what it will do. */
const BEGIN_ON_WRITE = 'BEGIN';

/** A connection to SQLite: synchronous, in this thread. */
export class SqliteConnection implements DriverConnection {
  readonly inProcess = true;
  readonly native: Database;
  private readonly database: Database;
  private readonly lock: WriteLock | undefined;
  private holds = false;
  /** A bare BEGIN was asked for, and nothing has been written since: there is no transaction in the database yet. */
  private awaiting = false;
  /** The transaction may only read. */
  private onlyReads = false;
  private readonly statements: Lru<string, Prepared>;

  /** @param kept - how many prepared statements are kept */
  constructor(database: Database, lock: WriteLock | undefined, kept: number) {
    this.native = this.database = database;
    this.lock = lock;
    this.statements = new Lru(kept);
  }

  get broken(): boolean {
    return !this.database.open;
  }

  execute(text: StatementText, parameters: readonly unknown[], options?: ExecuteOptions): Awaitable<QueryResult> {
    if (this.awaiting || text.sql === BEGIN_ON_WRITE) return this.beforeFirstWrite(text, parameters, options);
    const prepared = this.statements.get(text.sql) ?? this.prepare(text.sql);
    if (this.onlyReads || prepared.onlyReads) this.checkReadOnly(prepared, text.sql);
    // SQLite counts COMMIT and ROLLBACK as read-only: whoever holds the lock gives it back there.
    if (this.lock !== undefined && (!prepared.readonly || this.holds))
      return this.write(text, () => this.run(prepared, text, parameters, options), options?.signal);
    return this.run(prepared, text, parameters, options);
  }

  executeMany(text: StatementText, parameters: readonly (readonly unknown[])[]): Awaitable<QueryResult> {
    if (this.awaiting) return this.begun(() => this.executeMany(text, parameters));
    const prepared = this.statements.get(text.sql) ?? this.prepare(text.sql);
    if (this.onlyReads) this.checkReadOnly(prepared, text.sql);
    const work = (): QueryResult =>
      this.database.inTransaction
        ? this.runMany(prepared, text, parameters)
        : this.together(() => this.runMany(prepared, text, parameters));
    return this.lock === undefined ? work() : this.write(text, work);
  }

  script(sql: string): Awaitable<void> {
    if (this.awaiting) return this.begun(() => this.script(sql));
    if (this.onlyReads) throw onlyReads(sql);
    const work = (): void => void this.database.exec(sql);
    if (this.lock === undefined || this.holds || this.lock.free) return work();
    return this.lock.acquire().then(() => {
      try {
        work();
      } finally {
        this.lock?.release();
      }
    });
  }

  async *stream(text: StatementText, parameters: readonly unknown[], size: number): AsyncIterable<Row[]> {
    mustBeSendable(parameters, true);
    // A statement of its own: one that is being read can't be run again meanwhile.
    const statement = this.database
      .prepare<unknown[], Row>(text.sql)
      .raw(true)
      .safeIntegers(text.bigints === true);
    const rows = statement.iterate(...parameters);
    try {
      let chunk: Row[] = [];
      for (let next = rows.next(); next.done !== true; next = rows.next()) {
        chunk.push(next.value);
        if (chunk.length < size) continue;
        yield chunk;
        chunk = [];
        // Other work of this process has its turn between chunks.
        await new Promise(setImmediate);
      }
      if (chunk.length > 0) yield chunk;
    } finally {
      rows.return?.();
    }
  }

  close(): void {
    if (this.holds) this.unlock();
    this.statements.clear();
    this.database.close();
  }

  /**
   * A bare BEGIN begins with the first write, as in Python's sqlite3. A deferred transaction that has read could no longer
   * write once another connection has committed (SQLITE_BUSY_SNAPSHOT), however long it waits.
   */
  private beforeFirstWrite(
    text: StatementText,
    parameters: readonly unknown[],
    options?: ExecuteOptions,
  ): Awaitable<QueryResult> {
    if (text.sql === BEGIN_ON_WRITE) {
      this.awaiting = true;
      return NO_RESULT;
    }
    if (/^\s*(COMMIT|END|ROLLBACK)\b/i.test(text.sql)) {
      this.awaiting = false;
      return NO_RESULT;
    }
    const prepared = this.statements.get(text.sql) ?? this.prepare(text.sql);
    if (prepared.readonly && !/^\s*SAVEPOINT\b/i.test(text.sql)) return this.run(prepared, text, parameters, options);
    return this.begun(() => this.execute(text, parameters, options), options);
  }

  private begun<T>(work: () => Awaitable<T>, options?: ExecuteOptions): Awaitable<T> {
    this.awaiting = false;
    const waitAgain = (error: unknown): never => {
      this.awaiting = true;
      throw error;
    };
    const begin = this.execute({ sql: 'BEGIN IMMEDIATE', returnsRows: false }, [], options);
    return begin instanceof Promise ? begin.catch(waitAgain).then(work) : work();
  }

  /** @throws OperationalError for what would write in a transaction that only reads, as the other databases do */
  private checkReadOnly(prepared: Prepared, sql: string): void {
    if (prepared.onlyReads) this.onlyReads = true;
    else if (!prepared.readonly) throw onlyReads(sql);
    else if (/^\s*(COMMIT|END|ROLLBACK(?!\s+(TRANSACTION\s+)?TO\b))/i.test(sql)) this.onlyReads = false;
  }

  private prepare(sql: string): Prepared {
    const statement = this.database.prepare(sql);
    if (statement.reader) statement.raw(true);
    const prepared = {
      statement,
      reader: statement.reader,
      readonly: statement.readonly,
      onlyReads: sql.endsWith(READ_ONLY),
      bigints: false,
    };
    this.statements.set(sql, prepared);
    return prepared;
  }

  private run(
    prepared: Prepared,
    text: StatementText,
    parameters: readonly unknown[],
    options?: ExecuteOptions,
  ): QueryResult {
    mustBeSendable(parameters, true);
    const { statement } = prepared;
    if (!prepared.reader) {
      const { changes, lastInsertRowid } = this.named(() => statement.run(parameters));
      return { rows: NO_ROWS, affected: changes, lastInsertId: lastInsertRowid };
    }
    const bigints = text.bigints === true;
    if (prepared.bigints !== bigints) {
      statement.safeIntegers(bigints);
      prepared.bigints = bigints;
    }
    let rows: Row[];
    if (text.one === true) {
      const row = statement.get(parameters);
      rows = row === undefined ? [] : [row as Row];
    } else
      rows = prepared.readonly
        ? (statement.all(parameters) as Row[])
        : this.named(() => statement.all(parameters) as Row[]);
    if (options?.columns !== true) return { rows, affected: rows.length };
    return { rows, affected: rows.length, columns: statement.columns().map((column) => column.name) };
  }

  private runMany(prepared: Prepared, text: StatementText, lists: readonly (readonly unknown[])[]): QueryResult {
    const { statement } = prepared;
    for (const parameters of lists) mustBeSendable(parameters, true);
    let affected = 0;
    if (!prepared.reader) {
      this.named(() => {
        for (const parameters of lists) affected += statement.run(parameters).changes;
      });
      return { rows: NO_ROWS, affected };
    }
    const rows: Row[] = [];
    for (const parameters of lists) for (const row of this.run(prepared, text, parameters).rows) rows.push(row);
    return { rows, affected: rows.length };
  }

  /** Adds the constraint's name to the error of a broken unique rule, which tells its columns only. */
  private named<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw withConstraintName(this.database, error);
    }
  }

  /** One transaction around work that would commit row by row. */
  private together(work: () => QueryResult): QueryResult {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Writers of one file wait for each other here: SQLite's own waiting would stop this thread, and with it the writer. */
  private write(text: StatementText, work: () => QueryResult, signal?: AbortSignal): Awaitable<QueryResult> {
    const lock = this.lock as WriteLock;
    if (/^\s*(BEGIN(?! (IMMEDIATE|EXCLUSIVE))|SAVEPOINT|RELEASE|COMMIT|END|ROLLBACK)/i.test(text.sql))
      return this.settled(work);
    if (this.holds) return this.settled(work);
    if (lock.free && !this.database.inTransaction && !/^\s*BEGIN/i.test(text.sql)) return work();
    return lock.acquire(signal).then(() => {
      this.holds = true;
      return this.settled(work);
    });
  }

  /** Lets the next writer in when the transaction has ended. */
  private settled(work: () => QueryResult): QueryResult {
    try {
      return work();
    } finally {
      if (this.holds && !this.database.inTransaction) this.unlock();
    }
  }

  private unlock(): void {
    this.holds = false;
    this.lock?.release();
  }
}

const onlyReads = (sql: string): OperationalError =>
  new OperationalError('cannot write in a read-only transaction: leave `readOnly` out where it begins', { sql });
