import { bind, type PlaceholderValues } from '../sql/bind.js';
import type { Runnable } from '../sql/compiled.js';
import type { Connection } from './connection.js';
import type { Executor, StatementOptions } from './executor.js';
import { leased } from './leased.js';

/** How a plan is asked for. */
export interface ExplainOptions extends StatementOptions {
  /** Run the statement and say what it took; what a statement changes is undone. */
  readonly analyze?: boolean;
}

/** What the database would do, or did. */
export interface Plan {
  /** The plan as people read it. */
  readonly text: string;
  /** The rows as the database gives them. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Asks the database how it would run a statement.
 *
 * @param executor - a database, an engine, a connection or a session
 * @throws UnsupportedError for `analyze` on SQLite, which has no such thing
 */
export function explain(
  executor: Executor,
  query: Runnable<unknown>,
  values?: PlaceholderValues,
  options: ExplainOptions = {},
): Promise<Plan> {
  return leased(
    executor,
    async (connection) => {
      const { compiler } = connection.dialect;
      const { sql, parameters } = bind(compiler.compile(query.statement), compiler, values);
      const statement = { sql: `${connection.dialect.explain(options.analyze === true)} ${sql}`, returnsRows: true };
      const ask = async (): Promise<Plan> => {
        const { rows, columns = [] } = await connection.run(statement, parameters, { ...options, columns: true });
        return planOf(columns, rows);
      };
      return options.analyze === true ? undone(connection, ask) : ask();
    },
    { ...options, statement: query.statement },
  );
}

function planOf(columns: readonly string[], rows: readonly (readonly unknown[])[]): Plan {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  const detail = columns.indexOf('detail');
  const lines = rows.map((row) => {
    if (columns.length === 1) return String(row[0]);
    if (detail >= 0) return String(row[detail]);
    return columns
      .map((column, index) => (row[index] === null ? '' : `${column}: ${row[index] as string | number}`))
      .filter((part) => part !== '')
      .join(', ');
  });
  return { text: lines.join('\n'), rows: objects };
}

async function undone<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  if (connection.inTransaction) {
    const savepoint = await connection.savepoint();
    try {
      return await work();
    } finally {
      await savepoint.rollback();
    }
  }
  await connection.begin();
  try {
    return await work();
  } finally {
    await connection.rollback();
  }
}
