import { bind, type PlaceholderValues } from '../sql/bind.js';
import type { CompiledStatement, Runnable } from '../sql/compiled.js';
import { limitNode } from '../sql/query.js';
import type { Command } from '../sql/insert.js';
import type { InsertNode, StatementNode } from '../sql/node.js';
import { uniformInserts } from '../sql/uniform-inserts.js';
import { MultipleResultsError, NoResultError } from '../util/errors.js';
import { Flattened } from '../util/flattened.js';
import type { LeasedConnection } from './connection.js';
import type { Awaitable, QueryResult, Row, StatementText } from './driver.js';
import type { EngineDialect } from './engine-dialect.js';
import { rowObjects } from './row-objects.js';
import type { Watch } from './watch-statement.js';

/** What an executor needs of a connection. */
export interface StatementConnection {
  readonly dialect: EngineDialect;
  run(
    statement: StatementText,
    parameters: readonly unknown[],
    options?: { readonly columns?: boolean } & Watch,
  ): Awaitable<QueryResult>;
  chunks(
    statement: StatementText,
    parameters: readonly unknown[],
    size?: number,
    options?: Watch,
  ): AsyncGenerator<Row[], void, undefined>;
}

/** How a statement is run. */
export interface StatementOptions extends Watch {
  /**
   * With read replicas: where it runs. By default what only reads goes to a replica, and everything else (texts made by the `sql`
   * tag too) to the primary.
   */
  readonly on?: 'primary' | 'replica' | undefined;
}

/** How a result is streamed. */
export interface StreamOptions extends StatementOptions {
  /** Rows fetched at a time; default 1000. */
  readonly size?: number;
}

/** What a connection is wanted for. */
export interface ConnectOptions extends Watch {
  /** With read replicas: which server; where it is not said, the statement decides, and without one the primary is taken. */
  readonly on?: 'primary' | 'replica' | undefined;
  readonly statement?: StatementNode | undefined;
}

/** How many rows a statement without a result changed. */
export interface CommandResult {
  readonly affected: number;
  /** MySQL's and SQLite's key of the last inserted row. */
  readonly lastInsertId?: number | bigint | undefined;
}

/** Runs statements of the query language and gives typed rows. Connections, engines and sessions share it. */
export abstract class Executor {
  /** Runs `work` with the connection to use. */
  protected abstract withConnection<T>(
    work: (connection: StatementConnection) => Awaitable<T>,
    options?: ConnectOptions,
  ): Awaitable<T>;
  /** A connection for as long as a stream is read. */
  protected abstract leaseConnection(options?: ConnectOptions): Awaitable<LeasedConnection>;

  /**
   * Runs any statement: a query gives its rows, a command how many rows it changed.
   *
   * @param values - values of the statement's placeholders
   * @param options - an abort signal and a time limit; both stop the statement in the database
   */
  async execute(command: Command, values?: PlaceholderValues, options?: StatementOptions): Promise<CommandResult>;
  async execute<Row>(query: Runnable<Row>, values?: PlaceholderValues, options?: StatementOptions): Promise<Row[]>;
  async execute(
    { statement }: Runnable<unknown>,
    values?: PlaceholderValues,
    options?: StatementOptions,
  ): Promise<unknown> {
    return await this.withConnection(
      (connection) => {
        const ran = runStatement(connection, statement, values, options);
        return ran instanceof Promise ? ran.then(outcome) : outcome(ran);
      },
      { ...options, statement },
    );
  }

  /** All rows. */
  async all<Row>(query: Runnable<Row>, values?: PlaceholderValues, options?: StatementOptions): Promise<Row[]> {
    const { statement } = query;
    return this.withConnection(
      (connection) => {
        const ran = runStatement(connection, statement, values, options);
        return (ran instanceof Promise ? ran.then(rowsOf) : rowsOf(ran)) as Row[] | Promise<Row[]>;
      },
      { ...options, statement },
    );
  }
  /** The first row, or null. */
  async first<Row>(query: Runnable<Row>, values?: PlaceholderValues, options?: StatementOptions): Promise<Row | null> {
    return (await this.all<Row>(limited(query, 1), values, options))[0] ?? null;
  }
  /**
   * The only row.
   *
   * @throws NoResultError when there is none
   * @throws MultipleResultsError when there are several
   */
  async one<Row>(query: Runnable<Row>, values?: PlaceholderValues, options?: StatementOptions): Promise<Row> {
    const row = await this.oneOrNone(query, values, options);
    if (row === null) throw new NoResultError('the query was to give one row and gave none');
    return row;
  }
  /** The only row, or null when there is none; several are an error. */
  async oneOrNone<Row>(
    query: Runnable<Row>,
    values?: PlaceholderValues,
    options?: StatementOptions,
  ): Promise<Row | null> {
    const rows = await this.all<Row>(limited(query, 2), values, options);
    if (rows.length > 1) throw new MultipleResultsError('the query was to give at most one row and gave several');
    return rows[0] ?? null;
  }
  /** The first column of the first row, or null without rows. */
  async scalar<Row>(
    query: Runnable<Row>,
    values?: PlaceholderValues,
    options?: StatementOptions,
  ): Promise<Row[keyof Row] | null> {
    const row = await this.first(query, values, options);
    return row === null ? null : firstValue<Row>(row);
  }
  /** The first column of all rows. */
  async scalars<Row>(
    query: Runnable<Row>,
    values?: PlaceholderValues,
    options?: StatementOptions,
  ): Promise<Row[keyof Row][]> {
    return (await this.all(query, values, options)).map((row) => firstValue<Row>(row));
  }

  /**
   * Reads rows as they come, in constant memory. Ending the loop early closes the cursor and gives the connection back.
   *
   * @param options - a time limit is for each chunk of rows
   */
  stream<Row>(
    query: Runnable<Row>,
    values?: PlaceholderValues,
    options: StreamOptions = {},
  ): AsyncGenerator<Row, void, undefined> {
    return new Flattened(this.#blocks(query, values, options));
  }
  async *#blocks<Row>(
    query: Runnable<Row>,
    values: PlaceholderValues | undefined,
    options: StreamOptions,
  ): AsyncGenerator<Row[], void, undefined> {
    const { connection, release } = await this.leaseConnection({ ...options, statement: query.statement });
    try {
      yield* streamBlocks(connection, query, values, options);
    } finally {
      await release();
    }
  }
}

const firstValue = <Row>(row: Row): Row[keyof Row] => {
  for (const key in row) return row[key];
  return null as Row[keyof Row];
};

/** A select without a limit of its own reads no more rows than are looked at. */
function limited<Row>(query: Runnable<Row>, count: number): Runnable<Row> {
  const node = query.statement;
  if (node.kind !== 'select' || node.limit !== undefined || node.lock !== undefined) return query;
  return { $row: query.$row, statement: { ...node, limit: limitNode(count) } };
}

/** A statement and what came of it. */
export interface Ran {
  readonly compiled: CompiledStatement;
  readonly result: QueryResult;
}

const rowsOf = ({ compiled, result }: Ran): Record<string, unknown>[] =>
  rowObjects(result.rows, compiled, result.columns);
const outcome = (ran: Ran): unknown =>
  ran.compiled.returnsRows ? rowsOf(ran) : { affected: ran.result.affected, lastInsertId: ran.result.lastInsertId };

const textOf = (compiled: CompiledStatement, sql: string): StatementText =>
  compiled.labels === undefined
    ? { sql, bigints: compiled.bigints }
    : { sql, bigints: compiled.bigints, returnsRows: compiled.returnsRows };

const WITH_COLUMNS = { columns: true };

/** Compiles, binds and runs; at once with a driver that answers at once. */
export function runStatement(
  connection: StatementConnection,
  statement: StatementNode,
  values?: PlaceholderValues,
  options?: Watch,
): Awaitable<Ran> {
  const { compiler } = connection.dialect;
  if (compiler.uniformRows && statement.kind === 'insert') {
    const parts = uniformInserts(statement);
    if (parts.length > 1) return runParts(connection, parts, values, options);
    [statement] = parts as [InsertNode];
  }
  const compiled = compiler.compile(statement);
  if (compiled.warnings.length > 0) warnOnce(compiled);
  const bound = bind(compiled, compiler, values);
  const result = connection.run(
    textOf(compiled, bound.sql),
    bound.parameters,
    compiled.labels === undefined ? { ...WITH_COLUMNS, ...options } : options,
  );
  return result instanceof Promise ? result.then((settled) => ({ compiled, result: settled })) : { compiled, result };
}

const warned = /* @__PURE__ */ new Set<string>();

/** Shows a statement's warnings, each text once in a process. */
function warnOnce(compiled: CompiledStatement): void {
  for (const warning of compiled.warnings) {
    if (warned.has(warning)) continue;
    warned.add(warning);
    process.emitWarning(warning, 'JoineryWarning');
  }
}

/** Runs the parts of one insert as a whole: all of them or none. */
async function runParts(
  connection: StatementConnection,
  parts: readonly InsertNode[],
  values?: PlaceholderValues,
  options?: Watch,
): Promise<Ran> {
  const rows: Row[] = [];
  let affected = 0;
  let compiled: CompiledStatement | undefined;
  await connection.run({ sql: 'SAVEPOINT joinery_insert', returnsRows: false }, []);
  try {
    for (const part of parts) {
      const done = await runStatement(connection, part, values, options);
      ({ compiled } = done);
      affected += done.result.affected;
      for (const row of done.result.rows) rows.push(row);
    }
  } catch (error) {
    await connection.run({ sql: 'ROLLBACK TO joinery_insert', returnsRows: false }, []);
    await connection.run({ sql: 'RELEASE joinery_insert', returnsRows: false }, []);
    throw error;
  }
  await connection.run({ sql: 'RELEASE joinery_insert', returnsRows: false }, []);
  return { compiled: compiled as CompiledStatement, result: { rows, affected } };
}

/** Reads a query's rows as they come, chunk by chunk. */
async function* streamBlocks<Row>(
  connection: StatementConnection,
  query: Runnable<Row>,
  values: PlaceholderValues | undefined,
  options: StreamOptions,
): AsyncGenerator<Row[], void, undefined> {
  const { compiler } = connection.dialect;
  const compiled = compiler.compile(query.statement);
  const bound = bind(compiled, compiler, values);
  for await (const rows of connection.chunks(textOf(compiled, bound.sql), bound.parameters, options.size, options))
    yield rowObjects(rows, compiled, undefined) as Row[];
}
