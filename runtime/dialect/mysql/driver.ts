import type { Connection, FieldPacket, ResultSetHeader } from 'mysql2/promise';
import type { Driver, DriverConnection, ExecuteOptions, QueryResult, Row, StatementText } from '../../engine/driver.js';
import { executeOneByOne } from '../../engine/execute-one-by-one.js';
import { loadDriver } from '../../engine/load-driver.js';
import { untilAborted } from '../../engine/until-aborted.js';
import { mustBeSendable } from '../../util/sendable-text.js';
import { connectError } from './errors.js';
import type { MysqlVariant } from './sql-compiler.js';

type Result = readonly [Row[] | ResultSetHeader, FieldPacket[] | undefined];

/** A connection over `mysql2`. */
class MysqlConnection implements DriverConnection {
  private readonly connection: Connection;
  private readonly prepare: boolean;
  private lost = false;
  /** Statements of the transaction protocol can't be prepared; this follows what they do. */
  private open = false;

  constructor(connection: Connection, prepare: boolean) {
    this.connection = connection;
    this.prepare = prepare;
    connection.on('error', () => (this.lost = true));
    connection.on('end', () => (this.lost = true));
  }

  get broken(): boolean {
    return this.lost;
  }

  async execute(text: StatementText, parameters: readonly unknown[], options?: ExecuteOptions): Promise<QueryResult> {
    mustBeSendable(parameters, true);
    const config = { sql: text.sql, rowsAsArray: true };
    const plain = parameters.length === 0 || !this.prepare;
    const work = plain
      ? this.connection.query(config, parameters as unknown[])
      : this.connection.execute(config, parameters as (string | number | null)[]);
    const [result, fields] = (await (options?.signal === undefined
      ? work
      : untilAborted<unknown>(work, options.signal, () => this.stop()))) as Result;
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
    for (const statement of splitScript(sql)) await this.connection.query(statement);
  }

  async *stream(text: StatementText, parameters: readonly unknown[], size: number): AsyncIterable<Row[]> {
    mustBeSendable(parameters, true);
    const { connection } = this.connection as unknown as {
      connection: {
        query(
          options: object,
          values: readonly unknown[],
        ): { stream(options: object): AsyncIterable<Row> & { destroy(): void } };
      };
    };
    const stream = connection.query({ sql: text.sql, rowsAsArray: true }, parameters).stream({ highWaterMark: size });
    let chunk: Row[] = [];
    let finished = false;
    try {
      for await (const row of stream) {
        chunk.push(row);
        if (chunk.length < size) continue;
        yield chunk;
        chunk = [];
      }
      if (chunk.length > 0) yield chunk;
      finished = true;
    } finally {
      // The server goes on sending a result nobody reads: such a connection is no use any more.
      if (!finished) this.lost = true;
    }
  }

  async close(): Promise<void> {
    if (this.lost) this.connection.destroy();
    else await this.connection.end();
  }

  private track(sql: string): void {
    if (/^\s*(BEGIN|START\s+TRANSACTION)\b/i.test(sql)) this.open = true;
    else if (/^\s*(COMMIT|ROLLBACK(?!\s+TO))\b/i.test(sql)) this.open = false;
  }

  /** A statement that is cancelled takes its connection with it: nobody knows what the server still does. */
  private stop(): void {
    this.lost = true;
    this.connection.destroy();
  }
}

/** Statements of a script: ends at semicolons outside quotes and comments. */
function splitScript(sql: string): string[] {
  const parts =
    sql.match(/(?:'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|[^;])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Opens MySQL or MariaDB by its URL. The first connection tells which of the two it is. */
export async function openMysql(
  url: string,
  options: { readonly preparedStatements?: boolean } = {},
): Promise<{ readonly driver: Driver; readonly variant: MysqlVariant }> {
  const { createConnection } = await loadDriver('mysql2', () => import('mysql2/promise'));
  const parsed = new URL(url.replace(/^mariadb:/i, 'mysql:'));
  const database = decodeURIComponent(parsed.pathname.slice(1));
  const settings = {
    uri: parsed.href,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    jsonStrings: true,
    timezone: 'Z',
    charset: 'utf8mb4',
    maxPreparedStatements: 500,
  };
  const open = async (): Promise<MysqlConnection> => {
    try {
      const connection = await createConnection(settings);
      await connection.query("SET time_zone = '+00:00', sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')");
      return new MysqlConnection(connection, options.preparedStatements ?? true);
    } catch (error) {
      throw connectError(error, {
        host: `${parsed.hostname}:${parsed.port === '' ? '3306' : parsed.port}`,
        user: decodeURIComponent(parsed.username),
        database,
      });
    }
  };
  let first: MysqlConnection | undefined = await open();
  const version = await first.execute({ sql: 'SELECT version()' }, []);
  return {
    variant: /mariadb/i.test(String(version.rows[0]?.[0])) ? 'mariadb' : 'mysql',
    driver: {
      name: 'mysql2',
      single: false,
      connect() {
        const ready = first;
        first = undefined;
        return ready === undefined ? open() : Promise.resolve(ready);
      },
      async close() {
        await first?.close();
        first = undefined;
      },
    },
  };
}
