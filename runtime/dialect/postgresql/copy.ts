import type { Connection } from '../../engine/connection.js';
import type { Executor, StreamOptions } from '../../engine/executor.js';
import { leased } from '../../engine/leased.js';
import type { Row } from '../../engine/driver.js';
import { rowObjects } from '../../engine/row-objects.js';
import { bind } from '../../sql/bind.js';
import type { Column } from '../../sql/column.js';
import type { Encoder } from '../../sql/compiled.js';
import { columnOf, type InsertValues } from '../../sql/insert.js';
import { itemsOf, typeOfItem, type QueryRows } from '../../sql/query.js';
import type { AnyTable } from '../../sql/select.js';
import { StatementError, UnsupportedError, ValidationError } from '../../util/errors.js';
import type { Dialect } from '../dialect.js';
import { COPY_READERS, copyField, copyFields, linesOf } from './copy-text.js';

/** How much is sent at a time, in characters. */
const CHUNK = 1 << 16;

type Rows<T> = Iterable<T> | AsyncIterable<T>;

/**
 * PostgreSQL: writes rows with COPY, the fastest way in. All rows name the same columns, those of the first; the others take
 * their defaults. All rows are stored or none.
 *
 * @param executor - a database, an engine, a connection or a session
 * @param rows - also an asynchronous generator; it is read no faster than the server takes it
 * @returns how many rows were stored
 * @throws UnsupportedError on other databases: `bulkInsert` is theirs
 */
export function copyIn<T extends AnyTable>(executor: Executor, table: T, rows: Rows<InsertValues<T>>): Promise<number> {
  return leased(
    executor,
    async (connection) => {
      mustCopy(connection, 'bulkInsert');
      const iterator = iterate(rows as Rows<Readonly<Record<string, unknown>>>);
      const first = await iterator.next();
      if (first.done === true) return 0;
      const keys = Object.keys(first.value);
      const dialect = connection.dialect as Dialect;
      const { ref } = table.$info;
      if (ref.kind !== 'table') throw new ValidationError(`${table.$info.label} is no table rows can be copied into`);
      const columns = keys.map((key) => columnOf(table, key));
      const name = [ref.schema, ref.name].filter((part) => part !== undefined).map((part) => dialect.quote(part));
      const list = columns.map((column) => dialect.quote(column.name)).join(', ');
      const sql = `COPY ${name.join('.')} (${list}) FROM STDIN`;
      const source = noting(lines(first.value, iterator, keys, columns, dialect));
      try {
        return (await connection.perform(sql, (driver) => driver.copyIn?.(sql, source.chunks))).affected;
      } catch (error) {
        // It is the application's, and says nothing of the connection.
        throw source.failed === undefined ? error : source.failed.error;
      }
    },
    { on: 'primary' },
  );
}

interface Noted {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What the source threw. */
  failed?: { readonly error: unknown };
}

/** A source that keeps its own error apart from those of the database. */
function noting(source: AsyncIterable<Uint8Array>): Noted {
  const chunks = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* source;
    } catch (error) {
      noted.failed = { error };
      throw new StatementError('the source of rows failed', { cause: error });
    }
  };
  const noted: Noted = { chunks: chunks() };
  return noted;
}

/**
 * PostgreSQL: reads the rows of a query with COPY, the fastest way out, in constant memory. The query can have no parameters,
 * which COPY does not take.
 *
 * @throws UnsupportedError on other databases: `stream` is theirs
 */
export async function* copyOut<R>(
  executor: Executor,
  query: QueryRows<R>,
  options: StreamOptions = {},
): AsyncGenerator<R, void, undefined> {
  const { connection, release } = await executor['leaseConnection']({ ...options, statement: query.node });
  try {
    mustCopy(connection, 'stream');
    const { compiler } = connection.dialect;
    const compiled = compiler.compile(query.node);
    const { sql, parameters } = bind(compiled, compiler);
    if (parameters.length > 0)
      throw new ValidationError('COPY takes no parameters: stream() reads a query that has values in it');
    const readers = itemsOf(query.node).map((item) => COPY_READERS[typeOfItem(item)?.kind ?? '']);
    const statement = { sql: `COPY (${sql}) TO STDOUT`, copies: true };
    for await (const line of linesOf(bytesOf(connection.chunks(statement, [], options.size, options)))) {
      const row: Row = copyFields(line).map((text, index) => (text === null ? null : (readers[index]?.(text) ?? text)));
      yield* rowObjects([row], compiled, undefined) as R[];
    }
  } finally {
    await release();
  }
}

function mustCopy(connection: Connection, instead: string): void {
  if (connection.driver.copyIn === undefined)
    throw new UnsupportedError(`${connection.dialect.name} has no COPY; ${instead}() is its way`);
}

function iterate<T>(rows: Rows<T>): AsyncIterator<T> {
  return (async function* () {
    yield* rows;
  })();
}

async function* bytesOf(chunks: AsyncIterable<Row[]>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const rows of chunks) for (const [bytes] of rows) yield bytes as Uint8Array;
}

const fieldsOf = (
  row: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  encoders: readonly (Encoder | undefined)[],
): string[] => keys.map((key, index) => copyField(row[key], encoders[index]));

async function* lines(
  first: Readonly<Record<string, unknown>>,
  rest: AsyncIterator<Readonly<Record<string, unknown>>>,
  keys: readonly string[],
  columns: readonly Column<string, unknown>[],
  dialect: Dialect,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoders = columns.map(({ type }) => dialect.encoder(type, true));
  const encoder = new TextEncoder();
  let text = '';
  let row: Readonly<Record<string, unknown>> | undefined = first;
  while (row !== undefined) {
    const given: readonly string[] = Object.keys(row);
    if (given.length !== keys.length || given.some((key) => !keys.includes(key)))
      throw new ValidationError(
        `every row that is copied names the columns of the first (${keys.join(', ')}), and one names ${given.join(', ')}`,
      );
    text += `${fieldsOf(row, keys, encoders).join('\t')}\n`;
    if (text.length >= CHUNK) {
      yield encoder.encode(text);
      text = '';
    }
    const next: IteratorResult<Readonly<Record<string, unknown>>> = await rest.next();
    row = next.done === true ? undefined : next.value;
  }
  yield encoder.encode(text);
}
