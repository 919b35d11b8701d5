import type { PGlite } from '@electric-sql/pglite';
import type { Driver, DriverConnection, ExecuteOptions, QueryResult, Row, StatementText } from '../../engine/driver.js';
import { executeOneByOne } from '../../engine/execute-one-by-one.js';
import { loadDriver } from '../../engine/load-driver.js';
import { versionNumber } from '../../sql/server.js';
import { InvalidStateError, OperationalError } from '../../util/errors.js';
import type { ConnectionOptions } from '../connection-options.js';
import { mustBeSendable } from '../../util/sendable-text.js';
import { readByCursor } from './cursor.js';
import { sessionSettings } from './session-settings.js';
import { READERS } from './wire-form.js';

const BYTEA = '17';
const ARRAY = { rowMode: 'array' } as const;

/** PGlite's one session. */
class PgliteConnection implements DriverConnection {
  readonly inProcess = true;
  readonly native: PGlite;
  private readonly database: PGlite;
  private open = false;

  constructor(database: PGlite) {
    this.native = this.database = database;
  }

  get broken(): boolean {
    return this.database.closed;
  }
  get inTransaction(): boolean {
    return this.open;
  }

  async execute(text: StatementText, parameters: readonly unknown[], options?: ExecuteOptions): Promise<QueryResult> {
    mustBeSendable(parameters, false);
    const result = await this.database.query<Row>(text.sql, parameters as unknown[], ARRAY);
    if (parameters.length === 0) this.track(text.sql);
    const { rows } = result;
    const affected = result.affectedRows === undefined || result.affectedRows === 0 ? rows.length : result.affectedRows;
    return options?.columns === true
      ? { rows, affected, columns: result.fields.map((field) => field.name) }
      : { rows, affected };
  }

  executeMany(text: StatementText, parameters: readonly (readonly unknown[])[]): Promise<QueryResult> {
    return executeOneByOne(this, text, parameters, this.open);
  }

  async script(sql: string): Promise<void> {
    await this.database.exec(sql);
  }
  stream(text: StatementText, parameters: readonly unknown[], size: number): AsyncIterable<Row[]> {
    return readByCursor(this, text, parameters, size);
  }
  /** PGlite copies from and to a blob beside the statement. */
  async copyIn(sql: string, source: AsyncIterable<Uint8Array>): Promise<QueryResult> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of source) chunks.push(new Uint8Array(chunk));
    const blob = new Blob(chunks);
    const result = await this.database.query(sql.replace(/\bSTDIN\b/, "'/dev/blob'"), [], { blob });
    return { rows: [], affected: result.affectedRows ?? 0 };
  }
  async *copyOut(sql: string): AsyncIterable<Row[]> {
    const { blob } = await this.database.query(sql.replace(/\bSTDOUT\b/, "'/dev/blob'"));
    if (blob !== undefined) for await (const chunk of blob.stream()) yield [[chunk]];
  }
  /** The database outlives its connection: the driver closes it. */
  close(): void {
    return undefined;
  }

  private track(sql: string): void {
    if (/^\s*(BEGIN|START)\b/i.test(sql)) this.open = true;
    else if (/^\s*(COMMIT|END|ROLLBACK(?!\s+TO)|ABORT)\b/i.test(sql)) this.open = false;
  }
}

/** Texts go to the server as they are, and come back so, except for what `READERS` knows. */
function useWireForm(database: PGlite): void {
  const asText = (text: string): string => text;
  for (const id of Object.keys(database.parsers)) database.parsers[id] = READERS[Number(id)] ?? asText;
  for (const id of Object.keys(database.serializers)) if (id !== BYTEA) database.serializers[id] = String;
}

/** Opens PGlite by its URL: `pglite:./folder` or `pglite::memory:`. */
export async function openPglite(url: string, options: ConnectionOptions = {}): Promise<Driver> {
  const path = decodeURIComponent(url.replace(/^pglite:(\/\/(?=\/))?/i, ''));
  if (path === '')
    throw new OperationalError(
      'the URL names no folder; write pglite:./data, or pglite::memory: for a database in memory',
    );
  const { PGlite: Lite } = await loadDriver('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  let database: PGlite | undefined = await create(Lite, path);
  useWireForm(database);
  await database.exec(sessionSettings(options));
  const { rows } = await database.query<Row>('SHOW server_version', [], ARRAY);
  return {
    name: 'pglite',
    single: true,
    server: { product: 'postgresql', version: versionNumber(String(rows[0]?.[0])) },
    connect: () =>
      database === undefined
        ? Promise.reject(new InvalidStateError('the database was closed; open it again to use it'))
        : Promise.resolve(new PgliteConnection(database)),
    async close() {
      await database?.close();
      database = undefined;
    },
  };
}

async function create(Lite: typeof PGlite, path: string): Promise<PGlite> {
  try {
    return await Lite.create(path === ':memory:' ? 'memory://' : path);
  } catch (error) {
    // The file system in WebAssembly throws objects that are no errors.
    const reason = error instanceof Error ? ` (${error.message})` : '';
    throw new OperationalError(
      `PGlite can't open the folder ${path}${reason}; check that it is a folder of PGlite's and may be written`,
      { cause: error },
    );
  }
}
