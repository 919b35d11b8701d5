import type { Awaitable, QueryResult, StatementText } from '../engine/driver.js';

/** Integers a driver read as `bigint` because one column needs it: small ones are numbers again. */
export function narrowed(statement: StatementText, result: Awaitable<QueryResult>): Awaitable<QueryResult> {
  if (statement.bigints !== true) return result;
  return result instanceof Promise ? result.then(narrow) : narrow(result);
}

function narrow(result: QueryResult): QueryResult {
  for (const row of result.rows)
    for (let index = 0; index < row.length; index++) {
      const value = row[index];
      if (typeof value === 'bigint' && value <= 0x1fffffffffffffn && value >= -0x1fffffffffffffn)
        row[index] = Number(value);
    }
  return result;
}
