import type { QueryLogEntry } from '../engine/query-log.js';

/** What keeps a transaction, not what reads or writes rows. */
export const isFrame = (sql: string): boolean => FRAME.test(sql);
const FRAME = /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|PRAGMA)\b/i;

/**
 * Records the statements a database sends. Hand its `echo` to `openDatabase`:
 *
 * ```ts
 * const log = new StatementLog();
 * await using db = await openDatabase('sqlite::memory:', { echo: log.echo });
 * await log.expect(2, () => db.customers.load({ orders: true }).all());
 * ```
 */
export class StatementLog {
  readonly #entries: QueryLogEntry[] = [];

  /** The `echo` option of a database whose statements are to be recorded. */
  readonly echo = (entry: QueryLogEntry): void => {
    if (!isFrame(entry.sql)) this.#entries.push(entry);
  };

  /** What was recorded since the last `clear`, without what begins and ends transactions. */
  get entries(): readonly QueryLogEntry[] {
    return this.#entries;
  }
  /** The SQL of what was recorded. */
  get statements(): readonly string[] {
    return this.#entries.map((entry) => entry.sql);
  }
  clear(): void {
    this.#entries.length = 0;
  }

  /**
   * Runs `work` and checks how many statements it sent.
   *
   * @param count - the number expected
   * @returns what `work` returned
   * @throws StatementCountError listing the statements, when it is another number
   */
  async expect<T>(count: number, work: () => T | Promise<T>): Promise<T> {
    const before = this.#entries.length;
    const result = await work();
    const sent = this.statements.slice(before);
    if (sent.length !== count) throw new StatementCountError(count, sent);
    return result;
  }
}

/** Another number of statements was sent than a test expects. */
export class StatementCountError extends Error {
  override readonly name = 'StatementCountError';
  readonly expected: number;
  readonly statements: readonly string[];

  constructor(expected: number, statements: readonly string[]) {
    const list = statements.map((sql, index) => `\n  ${String(index + 1)}. ${sql}`).join('');
    super(`expected ${counted(expected)}, ${String(statements.length)} sent${list}`);
    this.expected = expected;
    this.statements = statements;
  }
}

const counted = (count: number): string => `${String(count)} ${count === 1 ? 'statement' : 'statements'}`;
