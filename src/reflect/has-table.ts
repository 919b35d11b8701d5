import type { Awaitable, QueryResult, StatementText } from '../../runtime/engine/driver.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';

/** All that asking for one table needs of a connection. */
export interface AskedConnection {
  readonly dialect: { readonly name: DialectName };
  run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult>;
}

/**
 * Whether the database has a table or view of that name: in that schema, or, without one, where a statement would find it
 * (a temporary table of this connection too).
 */
export function hasTable(connection: AskedConnection, name: string, schema?: string): Promise<boolean> {
  return ASK[connection.dialect.name](connection, name, schema);
}

type Ask = (connection: AskedConnection, name: string, schema: string | undefined) => Promise<boolean>;

const LISTED = `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relname = $1::text and c.relkind in ('r', 'p', 'v', 'm', 'f')`;

const ASK: Readonly<Record<DialectName, Ask>> = {
  sqlite: byRow({
    anywhere: 'select 1 from pragma_table_list where name = ? collate nocase',
    within: 'select 1 from pragma_table_list where name = ? collate nocase and schema = ? collate nocase',
  }),
  // Without a schema what counts is the search path, of which the schema of temporary tables is the first.
  postgresql: byRow({
    anywhere: `${LISTED} and pg_table_is_visible(c.oid)`,
    within: `${LISTED} and n.nspname = $2::text`,
  }),
  mysql: described,
};

/** Asks with a statement that gives a row for a table that is there. */
function byRow(sql: { readonly anywhere: string; readonly within: string }): Ask {
  return async (connection, name, schema) => {
    const [text, parameters] = schema === undefined ? [sql.anywhere, [name]] : [sql.within, [name, schema]];
    return (await connection.run({ sql: text, returnsRows: true }, parameters)).rows.length > 0;
  };
}

/** No such table, no such database; a name that is too long or not allowed is nobody's. */
const ABSENT: readonly unknown[] = [1146, 1049, 1059, 1102, 1103];
/** A view whose tables are gone is there. */
const BROKEN_VIEW = 1356;

/** The catalogs of MariaDB before 11.2 and of MySQL do not list temporary tables: only using one tells. */
async function described(connection: AskedConnection, name: string, schema: string | undefined): Promise<boolean> {
  const path = [...(schema === undefined ? [] : [schema]), name].map((part) => `\`${part.replaceAll('`', '``')}\``);
  try {
    await connection.run({ sql: `describe ${path.join('.')}`, returnsRows: true }, []);
    return true;
  } catch (error) {
    const number = errorNumber(error);
    if (number === BROKEN_VIEW) return true;
    if (ABSENT.includes(number)) return false;
    throw error;
  }
}

function errorNumber(error: unknown): unknown {
  for (let at: unknown = error; at instanceof Error; at = at.cause) if ('errno' in at) return at.errno;
  return undefined;
}
