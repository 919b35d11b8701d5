import type { QueryResult, Row, StatementText } from '../../engine/driver.js';

/** What reading by a cursor needs of a connection. */
interface CursorConnection {
  execute(statement: StatementText, parameters: readonly unknown[]): QueryResult | Promise<QueryResult>;
  readonly inTransaction: boolean;
}

let cursors = 0;

/**
 * Reads a query in chunks through a cursor of the server, in a transaction of its own where none is open. Statements a
 * cursor can't read (INSERT … RETURNING and the like) are read whole.
 */
export async function* readByCursor(
  connection: CursorConnection,
  text: StatementText,
  parameters: readonly unknown[],
  size: number,
): AsyncGenerator<Row[], void, undefined> {
  if (!/^\s*(SELECT|WITH|VALUES|TABLE|\()/i.test(text.sql)) {
    const { rows } = await connection.execute(text, parameters);
    for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
    return;
  }
  const own = !connection.inTransaction;
  const name = `joinery_cursor_${String(++cursors)}`;
  const fetch = async (): Promise<Row[]> =>
    (await connection.execute({ sql: `FETCH FORWARD ${String(size)} FROM ${name}`, returnsRows: true }, [])).rows;
  if (own) await connection.execute({ sql: 'BEGIN READ ONLY' }, []);
  let failed = true;
  let ahead: Promise<Row[]> | undefined;
  try {
    await connection.execute({ sql: `DECLARE ${name} NO SCROLL CURSOR FOR ${text.sql}` }, parameters);
    for (;;) {
      const rows = await (ahead ?? fetch());
      // In its own transaction nobody else can be hit by the failure of a chunk that is read while the last one is looked at.
      ahead = own && rows.length === size ? fetch() : undefined;
      ahead?.catch(() => undefined);
      if (rows.length > 0) yield rows;
      if (rows.length < size) break;
    }
    failed = false;
  } finally {
    await ahead?.catch(() => undefined);
    // Left early: the cursor goes with its own transaction, or is closed so that the open one can go on.
    if (own) await connection.execute({ sql: failed ? 'ROLLBACK' : 'COMMIT' }, []);
    else await Promise.resolve(connection.execute({ sql: `CLOSE ${name}` }, [])).catch(() => undefined);
  }
}
