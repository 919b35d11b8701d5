import type { Connection, FieldPacket, ResultSetHeader } from 'mysql2/promise';
import type { Driver, DriverConnection, ExecuteOptions, QueryResult, Row, StatementText } from '../../engine/driver.js';
import { executeOneByOne } from '../../engine/execute-one-by-one.js';
import { loadDriver } from '../../engine/load-driver.js';
import { versionNumber, type Server } from '../../sql/server.js';
import { mustBeSendable } from '../../util/sendable-text.js';
import { keptStatements, type ConnectionOptions } from '../connection-options.js';
import { encryptionOf } from '../tls.js';
import { DisconnectError } from '../../util/errors.js';
import { connectError } from './errors.js';
import { readRows } from './row-stream.js';
import { splitScript } from './split-script.js';
import { connectionSettings, sessionSettings, sslOf } from './session-settings.js';
import type { MysqlVariant } from './sql-compiler.js';

type Result = readonly [Row[] | ResultSetHeader, FieldPacket[] | undefined];

/** A connection over `mysql2`. */
class MysqlConnection implements DriverConnection {
  readonly streamsAlone = true;
  /** Hidden from whoever prints a connection: it holds the password. */
  readonly #connection: Connection;
  private readonly prepare: boolean;
  private readonly kill: (what: string) => Promise<void>;
  private readonly waiting = new Set<(error: Error) => void>();
  private lost = false;
  /** Statements of the transaction protocol can't be prepared; this follows what they do. */
  private open = false;

  /** @param kill - stops a connection, or what it runs, from another one */
  constructor(connection: Connection, prepare: boolean, kill: (what: string) => Promise<void>) {
    this.#connection = connection;
    this.prepare = prepare;
    this.kill = kill;
    connection.on('error', () => (this.lost = true));
    connection.on('end', () => (this.lost = true));
  }

  get native(): Connection {
    return this.#connection;
  }
  get broken(): boolean {
    return this.lost;
  }

  async execute(text: StatementText, parameters: readonly unknown[], options?: ExecuteOptions): Promise<QueryResult> {
    mustBeSendable(parameters, true);
    const config = { sql: text.sql, rowsAsArray: true };
    const plain = parameters.length === 0 || !this.prepare;
    const work = plain
      ? this.#connection.query(config, parameters as unknown[])
      : this.#connection.execute(config, parameters as (string | number | null)[]);
    const [result, fields] = (await this.answered(work)) as unknown as Result;
    if (plain) this.track(text.sql);
    if (!Array.isArray(result)) return { rows: [], affected: result.affectedRows, lastInsertId: result.insertId };
    return options?.columns === true
      ? { rows: result, affected: result.length, columns: (fields ?? []).map((field) => field.name) }
      : { rows: result, affected: result.length };
  }

  executeMany(text: StatementText, parameters: readonly (readonly unknown[])[]): Promise<QueryResult> {
    return executeOneByOne(this, text, parameters, this.open);
  }

  /** The protocol takes one statement at a time here: a script is split at the ends of its statements. */
  async script(sql: string): Promise<void> {
    for (const statement of splitScript(sql)) await this.answered(this.#connection.query(statement));
  }

  stream(text: StatementText, parameters: readonly unknown[], size: number): AsyncIterable<Row[]> {
    mustBeSendable(parameters, true);
    return readRows(this.#connection, text.sql, parameters, size, () => this.cancel());
  }

  async cancel(): Promise<void> {
    await this.kill(`QUERY ${String(this.#connection.threadId)}`);
    // A kill that comes too late would hit the next statement: this one takes it.
    await this.#connection.query('DO 0').catch(() => undefined);
  }

  async close(): Promise<void> {
    if (this.lost) this.#connection.destroy();
    else await this.#connection.end();
  }
  destroy(): void {
    this.lost = true;
    this.#connection.destroy();
    for (const refuse of this.waiting)
      refuse(new DisconnectError('the connection to the database was lost (it was closed from this side)'));
  }

  /** `mysql2` tells nobody of a connection that is destroyed: whoever waits for an answer hears of it here. */
  private answered<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      work.then(resolve, reject).finally(() => this.waiting.delete(reject));
    });
  }

  private track(sql: string): void {
    if (/^\s*(BEGIN|START\s+TRANSACTION)\b/i.test(sql)) this.open = true;
    else if (/^\s*(COMMIT|ROLLBACK(?!\s+TO))\b/i.test(sql)) this.open = false;
  }
}

/** Opens MySQL or MariaDB by its URL. The first connection tells which of the two it is, and its version. */
export async function openMysql(
  url: string,
  options: ConnectionOptions = {},
): Promise<{ readonly driver: Driver; readonly variant: MysqlVariant; readonly version: number }> {
  const { createConnection } = await loadDriver('mysql2', () => import('mysql2/promise'));
  const encryption = encryptionOf(url.replace(/^mariadb:/i, 'mysql:'), options.tls);
  const parsed = new URL(encryption.url);
  const ssl = sslOf(encryption.tls);
  const connect = async (): Promise<Connection> => createConnection(await connectionSettings(parsed, ssl, options));
  const kill = async (what: string): Promise<void> => {
    const other = await connect();
    try {
      await other.query(`KILL ${what}`);
    } finally {
      other.destroy();
    }
  };
  const open = async (): Promise<MysqlConnection> => {
    try {
      const connection = await connect();
      await connection.query(sessionSettings(options));
      return new MysqlConnection(connection, keptStatements(options) > 0, kill);
    } catch (error) {
      throw connectError(error, {
        host: `${parsed.hostname}:${parsed.port === '' ? '3306' : parsed.port}`,
        user: decodeURIComponent(parsed.username),
        database: decodeURIComponent(parsed.pathname.slice(1)),
        encrypted: ssl !== undefined,
      });
    }
  };
  let first: MysqlConnection | undefined = await open();
  const told = String((await first.execute({ sql: 'SELECT version()' }, [])).rows[0]?.[0]);
  const variant = /mariadb/i.test(told) ? 'mariadb' : 'mysql';
  // Old replicas are told 5.5.5 first.
  const server: Server = { product: variant, version: versionNumber(told.replace(/^5\.5\.5-/, '')) };
  return {
    variant,
    version: server.version,
    driver: {
      name: 'mysql2',
      single: false,
      server,
      connect() {
        const ready = first;
        first = undefined;
        return ready === undefined || ready.broken ? open() : Promise.resolve(ready);
      },
      async close() {
        await first?.close();
        first = undefined;
      },
    },
  };
}
