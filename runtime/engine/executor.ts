import { bind, type PlaceholderValues } from '../sql/bind.js';
import type { CompiledStatement, Runnable } from '../sql/compiled.js';
import { limitNode } from '../sql/query.js';
import type { Command } from '../sql/insert.js';
import type { InsertNode, StatementNode } from '../sql/node.js';
import { uniformInserts } from '../sql/uniform-inserts.js';
import { MultipleResultsError, NoResultError } from '../util/errors.js';
import type { Awaitable, QueryResult, Row, StatementText } from './driver.js';
import type { EngineDialect } from './engine-dialect.js';
import { rowObjects } from './row-objects.js';

/** What an executor needs of a connection. */
export interface StatementConnection {
  readonly dialect: EngineDialect;
  run(
    statement: StatementText,
    parameters: readonly unknown[],
    options?: { readonly columns?: boolean },
  ): Awaitable<QueryResult>;
  chunks(
    statement: StatementText,
    parameters: readonly unknown[],
    size?: number,
  ): AsyncGenerator<Row[], void, undefined>;
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
  protected abstract withConnection<T>(work: (connection: StatementConnection) => Awaitable<T>): Awaitable<T>;

  /**
   * Runs any statement: a query gives its rows, a command how many rows it changed.
   *
   * @param values - values of the statement's placeholders
   */
  async execute(command: Command, values?: PlaceholderValues): Promise<CommandResult>;
  async execute<Row>(query: Runnable<Row>, values?: PlaceholderValues): Promise<Row[]>;
  async execute(statement: Runnable<unknown>, values?: PlaceholderValues): Promise<unknown> {
    return await this.withConnection((connection) => {
      const ran = runStatement(connection, statement.statement, values);
      return ran instanceof Promise ? ran.then(outcome) : outcome(ran);
    });
  }

  /** All rows. */
  async all<Row>(query: Runnable<Row>, values?: PlaceholderValues): Promise<Row[]> {
    return this.withConnection((connection) => {
      const ran = runStatement(connection, query.statement, values);
      return (ran instanceof Promise ? ran.then(rowsOf) : rowsOf(ran)) as Row[] | Promise<Row[]>;
    });
  }
  /** The first row, or null. */
  async first<Row>(query: Runnable<Row>, values?: PlaceholderValues): Promise<Row | null> {
    return (await this.all<Row>(limited(query, 1), values))[0] ?? null;
  }
  /**
   * The only row.
   *
   * @throws NoResultError when there is none
   * @throws MultipleResultsError when there are several
   */
  async one<Row>(query: Runnable<Row>, values?: PlaceholderValues): Promise<Row> {
    const row = await this.oneOrNone(query, values);
    if (row === null) throw new NoResultError('the query was to give one row and gave none');
    return row;
  }
  /** The only row, or null when there is none; several are an error. */
  async oneOrNone<Row>(query: Runnable<Row>, values?: PlaceholderValues): Promise<Row | null> {
    const rows = await this.all<Row>(limited(query, 2), values);
    if (rows.length > 1) throw new MultipleResultsError('the query was to give at most one row and gave several');
    return rows[0] ?? null;
  }
  /** The first column of the first row, or null without rows. */
  async scalar<Row>(query: Runnable<Row>, values?: PlaceholderValues): Promise<Row[keyof Row] | null> {
    const row = await this.first(query, values);
    return row === null ? null : firstValue<Row>(row);
  }
  /** The first column of all rows. */
  async scalars<Row>(query: Runnable<Row>, values?: PlaceholderValues): Promise<Row[keyof Row][]> {
    return (await this.all(query, values)).map((row) => firstValue<Row>(row));
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
): Awaitable<Ran> {
  const { compiler } = connection.dialect;
  if (compiler.uniformRows && statement.kind === 'insert') {
    const parts = uniformInserts(statement);
    if (parts.length > 1) return runParts(connection, parts, values);
    [statement] = parts as [InsertNode];
  }
  const compiled = compiler.compile(statement);
  if (compiled.warnings.length > 0) warnOnce(compiled);
  const bound = bind(compiled, compiler, values);
  const result = connection.run(
    textOf(compiled, bound.sql),
    bound.parameters,
    compiled.labels === undefined ? WITH_COLUMNS : undefined,
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
): Promise<Ran> {
  const rows: Row[] = [];
  let affected = 0;
  let compiled: CompiledStatement | undefined;
  await connection.run({ sql: 'SAVEPOINT joinery_insert', returnsRows: false }, []);
  try {
    for (const part of parts) {
      const done = await runStatement(connection, part, values);
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

/** Reads a query's rows as they come, in constant memory. */
export async function* streamRows<Row>(
  connection: StatementConnection,
  query: Runnable<Row>,
  values?: PlaceholderValues,
  size = 1000,
): AsyncGenerator<Row, void, undefined> {
  const { compiler } = connection.dialect;
  const compiled = compiler.compile(query.statement);
  const bound = bind(compiled, compiler, values);
  for await (const rows of connection.chunks(textOf(compiled, bound.sql), bound.parameters, size))
    yield* rowObjects(rows, compiled, undefined) as Row[];
}
