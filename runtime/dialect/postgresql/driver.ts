import type pg from 'pg';
import type { Driver, DriverConnection, ExecuteOptions, QueryResult, Row, StatementText } from '../../engine/driver.js';
import { loadDriver } from '../../engine/load-driver.js';
import { Lru } from '../../engine/lru.js';
import { untilAborted } from '../../engine/until-aborted.js';
import { mustBeSendable } from '../../util/sendable-text.js';
import { readByCursor } from './cursor.js';
import { connectError } from './errors.js';
import { positionalQuery, type PositionalQuery } from './positional-query.js';
import { READERS, SESSION_SETTINGS } from './wire-form.js';

const asText = (text: string): string => text;
/** `pg`'s interface for type parsers. */
const types = { getTypeParser: (id: number) => READERS[id] ?? asText };

interface Answer extends Pick<PositionalQuery, 'fields'> {
  readonly rows: Row[];
  readonly affected: number;
}

/** A connection over `pg`. */
class PostgresConnection implements DriverConnection {
  readonly pipelines = true;
  private readonly client: pg.Client;
  private readonly Query: ReturnType<typeof positionalQuery>;
  private readonly prepared: Lru<string, string> | undefined;
  private names = 0;
  private lost = false;

  constructor(client: pg.Client, Query: ReturnType<typeof positionalQuery>, preparedStatements: boolean) {
    this.client = client;
    this.Query = Query;
    if (preparedStatements)
      this.prepared = new Lru(500, (name) => void this.client.query(`DEALLOCATE ${name}`).catch(() => undefined));
    client.on('error', () => (this.lost = true));
    client.on('end', () => (this.lost = true));
  }

  get broken(): boolean {
    return this.lost;
  }
  get inTransaction(): boolean {
    return this.client.getTransactionStatus() !== 'I';
  }

  async execute(text: StatementText, parameters: readonly unknown[], options?: ExecuteOptions): Promise<QueryResult> {
    const result =
      options?.signal === undefined
        ? await this.send(text, parameters)
        : await untilAborted(this.send(text, parameters), options.signal, () => this.stop());
    const { rows, affected } = result;
    return options?.columns === true
      ? { rows, affected, columns: result.fields.map((field) => field.name) }
      : { rows, affected };
  }

  /** All parameter lists are sent at once and answered in order. */
  async executeMany(text: StatementText, parameters: readonly (readonly unknown[])[]): Promise<QueryResult> {
    for (const list of parameters) mustBeSendable(list, false);
    const own = !this.inTransaction && parameters.length > 1;
    if (own) await this.client.query('BEGIN');
    try {
      const results = await Promise.all(parameters.map((list) => this.send(text, list)));
      if (own) await this.client.query('COMMIT');
      return {
        rows: results.flatMap((result) => result.rows),
        affected: results.reduce((sum, result) => sum + result.affected, 0),
      };
    } catch (error) {
      if (own && !this.lost) await this.client.query('ROLLBACK');
      throw error;
    }
  }

  async script(sql: string): Promise<void> {
    await this.client.query(sql);
  }

  stream(text: StatementText, parameters: readonly unknown[], size: number): AsyncIterable<Row[]> {
    return readByCursor(this, text, parameters, size);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async send(text: StatementText, parameters: readonly unknown[]): Promise<Answer> {
    mustBeSendable(parameters, false);
    const { sql } = text;
    const name = parameters.length > 0 || text.returnsRows === true ? this.nameOf(sql) : undefined;
    const config = { text: sql, values: parameters as unknown[] };
    try {
      return await this.answer(name === undefined ? config : { ...config, name });
    } catch (error) {
      // A statement that failed may not have been prepared; one whose tables changed must be prepared anew.
      if (name !== undefined) this.prepared?.delete(sql);
      if (name !== undefined && isOutdated(error) && !this.inTransaction) return await this.send(text, parameters);
      throw error;
    }
  }

  private answer(config: pg.QueryConfig): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const query = new this.Query(config);
      const settle = (error: Error | null, result: pg.QueryResult | undefined): void => {
        if (error) return reject(error);
        const { received: rows, fields } = query;
        resolve({ rows, fields, affected: result?.rowCount ?? rows.length });
      };
      this.client.query(query as unknown as string, settle);
    });
  }

  private nameOf(sql: string): string | undefined {
    if (this.prepared === undefined) return undefined;
    let name = this.prepared.get(sql);
    if (name === undefined) {
      name = `joinery_${String(++this.names)}`;
      this.prepared.set(sql, name);
    }
    return name;
  }

  /** A statement that is cancelled takes its connection with it: nobody knows what the server still does. */
  private stop(): void {
    this.lost = true;
    void this.client.end().catch(() => undefined);
  }
}

const isOutdated = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === '0A000' || error.code === '26000') &&
  /cached plan|prepared statement/.test(error.message);

/** Opens PostgreSQL by its URL; connections are made when they are needed. */
export async function openPostgresql(
  url: string,
  options: { readonly preparedStatements?: boolean } = {},
): Promise<Driver> {
  const { default: postgres } = await loadDriver('pg', () => import('pg'));
  const Query = positionalQuery(postgres.Query);
  const connectionString = url.replace(/^postgres:/i, 'postgresql:');
  return {
    name: 'pg',
    single: false,
    async connect() {
      const client = new postgres.Client({ connectionString, types, pipeline: true });
      try {
        await client.connect();
        await client.query(SESSION_SETTINGS);
      } catch (error) {
        void client.end().catch(() => undefined);
        throw connectError(error, {
          host: `${client.host}:${String(client.port)}`,
          user: client.user ?? '',
          database: client.database ?? '',
        });
      }
      return new PostgresConnection(client, Query, options.preparedStatements ?? true);
    },
    close: () => Promise.resolve(),
  };
}
