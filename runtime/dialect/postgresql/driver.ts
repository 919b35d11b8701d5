import type pg from 'pg';
import type { Driver, DriverConnection, ExecuteOptions, QueryResult, Row, StatementText } from '../../engine/driver.js';
import { loadDriver } from '../../engine/load-driver.js';
import { versionNumber, type Server } from '../../sql/server.js';
import { mustBeSendable } from '../../util/sendable-text.js';
import { connectTimeoutOf, keptStatements, passwordOf, type ConnectionOptions } from '../connection-options.js';
import { encryptionOf, type Encryption, type TlsOptions } from '../tls.js';
import { requestCancel } from './cancel-request.js';
import { copyIn, copyOut } from './copy-stream.js';
import { readByCursor } from './cursor.js';
import { connectError } from './errors.js';
import { protocolOf, queryClassOf } from './pg-internals.js';
import { mustHandOn, POOLED_SETTINGS, SERVER_QUERY, type ServerAnswer } from './pooled-settings.js';
import { positionalQuery, type PositionalQuery } from './positional-query.js';
import { PreparedStatements } from './prepared-statements.js';
import { sessionSettings } from './session-settings.js';
import { READERS } from './wire-form.js';

const asText = (text: string): string => text;
/** `pg`'s interface for type parsers. */
const types = { getTypeParser: (id: number) => READERS[id] ?? asText };

interface Answer extends Pick<PositionalQuery, 'fields'> {
  readonly rows: Row[];
  readonly affected: number;
}

type QueryClass = ReturnType<typeof positionalQuery>;

/** A connection over `pg`. */
class PostgresConnection implements DriverConnection {
  readonly pipelines = true;
  readonly native: pg.Client;
  private readonly postgres: typeof pg;
  private readonly client: pg.Client;
  private readonly Query: QueryClass;
  private readonly prepared: PreparedStatements | undefined;
  private lost = false;
  /** How many BEGINs were sent that the server has not answered: what follows them is in their transaction already. */
  private beginning = 0;

  constructor(postgres: typeof pg, client: pg.Client, Query: QueryClass, kept: number) {
    this.postgres = postgres;
    this.native = this.client = client;
    this.Query = Query;
    if (kept > 0) this.prepared = new PreparedStatements(client, queryClassOf(postgres), kept);
    client.on('error', () => (this.lost = true));
    client.on('end', () => (this.lost = true));
  }

  get broken(): boolean {
    return this.lost;
  }
  get inTransaction(): boolean {
    return this.beginning > 0 || this.client.getTransactionStatus() !== 'I';
  }

  async execute(text: StatementText, parameters: readonly unknown[], options?: ExecuteOptions): Promise<QueryResult> {
    if (text.sql.startsWith('BEGIN')) return this.begin(text);
    const { rows, affected, fields } = await this.send(text, parameters);
    return options?.columns === true
      ? { rows, affected, columns: fields.map((field) => field.name) }
      : { rows, affected };
  }

  private async begin(text: StatementText): Promise<QueryResult> {
    this.beginning++;
    try {
      return await this.send(text, []);
    } finally {
      this.beginning--;
    }
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

  copyIn(sql: string, source: AsyncIterable<Uint8Array>): Promise<QueryResult> {
    return copyIn(this.client, queryClassOf(this.postgres), sql, source);
  }
  copyOut(sql: string): AsyncIterable<Row[]> {
    return copyOut(this.client, queryClassOf(this.postgres), sql, () => this.cancel());
  }

  cancel(): Promise<void> {
    return requestCancel(this.postgres, this.client);
  }
  async close(): Promise<void> {
    await this.client.end();
  }
  destroy(): void {
    this.lost = true;
    protocolOf(this.client).stream.destroy();
  }

  private async send(text: StatementText, parameters: readonly unknown[]): Promise<Answer> {
    mustBeSendable(parameters, false);
    const { sql } = text;
    const name = parameters.length > 0 || text.returnsRows === true ? this.prepared?.nameOf(sql) : undefined;
    const config = { text: sql, values: parameters as unknown[] };
    try {
      return await this.answer(name === undefined ? config : { ...config, name });
    } catch (error) {
      if (name === undefined || !isOutdated(error)) throw error;
      // Its tables have changed, or someone took the statement away.
      this.prepared?.forget(sql);
      if (this.inTransaction) throw error;
      return await this.send(text, parameters);
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
}

const isOutdated = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === '0A000' || error.code === '26000') &&
  /cached plan|prepared statement/.test(error.message);

const addressOf = ({ host, port }: pg.Client): string => `${host}:${String(port)}`;

/** Opens PostgreSQL by its URL. The first connection tells the server's version. */
export async function openPostgresql(url: string, options: ConnectionOptions = {}): Promise<Driver> {
  const { default: postgres } = await loadDriver('pg', () => import('pg'));
  const Query = positionalQuery(postgres.Query);
  const { url: connectionString, tls } = encryptionOf(url.replace(/^postgres:/i, 'postgresql:'), options.tls);
  const kept = keptStatements(options);
  let server: Server | undefined;

  const open = async (): Promise<PostgresConnection> => {
    const client = new postgres.Client(await clientConfig(connectionString, tls, options));
    try {
      await client.connect();
      if (kept > 0) await client.query(sessionSettings(options));
      if (server === undefined) {
        const { rows } = await client.query<ServerAnswer>(SERVER_QUERY);
        const [answer] = rows as [ServerAnswer];
        if (kept === 0) mustHandOn(answer, addressOf(client), client.user ?? '');
        server = { product: 'postgresql', version: versionNumber(answer.version) };
      }
    } catch (error) {
      void client.end().catch(() => undefined);
      throw connectError(error, {
        host: addressOf(client),
        user: client.user ?? '',
        database: client.database ?? '',
      });
    }
    return new PostgresConnection(postgres, client, Query, kept);
  };
  let first: PostgresConnection | undefined = await open();
  return {
    name: 'pg',
    single: false,
    ...(server === undefined ? {} : { server }),
    async connect() {
      const ready = first;
      first = undefined;
      return ready === undefined || ready.broken ? await open() : ready;
    },
    async close() {
      await first?.close();
      first = undefined;
    },
  };
}

function withPassword(url: string, password: string): string {
  const parsed = new URL(url);
  parsed.password = encodeURIComponent(password);
  return parsed.href;
}

function sslOf(tls: boolean | TlsOptions): boolean | TlsOptions {
  if (typeof tls === 'boolean') return tls;
  const { verifyIdentity, ...rest } = tls;
  return verifyIdentity === false ? { ...rest, checkServerIdentity: () => undefined } : rest;
}

async function clientConfig(
  connectionString: string,
  tls: Encryption['tls'],
  options: ConnectionOptions,
): Promise<pg.ClientConfig> {
  const { applicationName } = options;
  const password = await passwordOf(options);
  return {
    connectionString: password === undefined ? connectionString : withPassword(connectionString, password),
    types,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: connectTimeoutOf(options),
    ...(password === undefined ? {} : { password }),
    ...(tls === undefined ? {} : { ssl: sslOf(tls) }),
    ...(applicationName === undefined ? {} : { application_name: applicationName }),
    ...(keptStatements(options) > 0 ? {} : { options: POOLED_SETTINGS }),
  };
}
