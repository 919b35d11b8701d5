import type { DriverConnection, QueryResult, Row, StatementText } from './driver.js';

/**
 * `executeMany` for drivers that take one statement at a time: all lists or none, in a transaction of its own where none
 * is open.
 *
 * @param open - whether the caller is in a transaction
 */
export async function executeOneByOne(
  connection: DriverConnection,
  text: StatementText,
  parameters: readonly (readonly unknown[])[],
  open: boolean,
): Promise<QueryResult> {
  const own = !open && parameters.length > 1;
  const rows: Row[] = [];
  let affected = 0;
  if (own) await connection.execute({ sql: 'START TRANSACTION' }, []);
  try {
    for (const list of parameters) {
      const result = await connection.execute(text, list);
      for (const row of result.rows) rows.push(row);
      affected += result.affected;
    }
    if (own) await connection.execute({ sql: 'COMMIT' }, []);
  } catch (error) {
    if (own && !connection.broken) await connection.execute({ sql: 'ROLLBACK' }, []);
    throw error;
  }
  return { rows, affected };
}
