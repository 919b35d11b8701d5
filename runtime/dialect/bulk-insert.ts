import { asOne, leased } from '../engine/leased.js';
import { runStatement, type Executor, type StatementOptions } from '../engine/executor.js';
import { insert, type InsertValues } from '../sql/insert.js';
import type { AnyTable } from '../sql/select.js';
import type { Dialect } from './dialect.js';

/** How many rows one statement has at most. */
const MOST_ROWS = 1000;

/**
 * Inserts any number of rows: statements of many rows, each below the database's limit of parameters, all of them or none. Rows
 * may come from a generator, also an asynchronous one: only one chunk is held.
 *
 * @param executor - a database, an engine, a connection or a session
 * @returns how many rows were inserted
 */
export function bulkInsert<T extends AnyTable>(
  executor: Executor,
  table: T,
  rows: Iterable<InsertValues<T>> | AsyncIterable<InsertValues<T>>,
  options?: StatementOptions,
): Promise<number> {
  return leased(
    executor,
    (connection) =>
      asOne(connection, async () => {
        const { maxParameters } = (connection.dialect as Dialect).capabilities;
        const columns = Math.max(1, Object.keys(table.$info.columns).length);
        const most = Math.max(1, Math.min(MOST_ROWS, Math.floor(maxParameters / columns)));
        let count = 0;
        let chunk: InsertValues<T>[] = [];
        const send = async (): Promise<void> => {
          const ran = await runStatement(connection, insert(table).values(chunk).statement, undefined, options);
          count += ran.result.affected;
          chunk = [];
        };
        for await (const row of rows) {
          chunk.push(row);
          if (chunk.length === most) await send();
        }
        if (chunk.length > 0) await send();
        return count;
      }),
    { ...options, on: 'primary' },
  );
}
