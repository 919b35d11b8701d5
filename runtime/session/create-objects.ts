import type { DdlStatement } from '../ddl/ddl-step.js';
import type { Connection } from '../engine/connection.js';
import type { Engine } from '../engine/engine.js';
import type { Dialect } from '../dialect/dialect.js';

/** Where each dialect lists what exists: kind, schema, name. */
const CATALOGS: Readonly<Record<string, string>> = {
  sqlite: `SELECT type, '', name FROM sqlite_master`,
  postgresql: `SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' WHEN 'i' THEN 'index' WHEN 'I' THEN 'index' WHEN 'S' THEN 'sequence' ELSE 'table' END, CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
UNION ALL SELECT 'enum', CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e'
UNION ALL SELECT 'schema', '', nspname FROM pg_namespace
UNION ALL SELECT 'extension', '', extname FROM pg_extension
UNION ALL SELECT 'foreignKey', CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, k.conname FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE k.contype = 'f'`,
  mysql: `SELECT CASE table_type WHEN 'VIEW' THEN 'view' ELSE 'table' END, '', table_name FROM information_schema.tables WHERE table_schema = database()
UNION ALL SELECT 'index', '', CONCAT(table_name, '.', index_name) FROM information_schema.statistics WHERE table_schema = database()
UNION ALL SELECT 'foreignKey', '', constraint_name FROM information_schema.referential_constraints WHERE constraint_schema = database()`,
};

const keyOf = (kind: string, schema: string | undefined, name: string): string => `${kind} ${schema ?? ''}.${name}`;

async function existing(connection: Connection, dialect: string): Promise<Set<string>> {
  const { rows } = await connection.run({ sql: CATALOGS[dialect] ?? '', returnsRows: true }, []);
  return new Set(rows.map(([kind, schema, name]) => keyOf(String(kind), String(schema), String(name))));
}

function isThere(found: ReadonlySet<string>, statement: DdlStatement, dialect: string): boolean {
  const name =
    dialect === 'mysql' && statement.kind === 'index' ? `${statement.table ?? ''}.${statement.name}` : statement.name;
  return found.has(keyOf(statement.kind, statement.schema, name));
}

/** Runs the statements whose objects are missing, in one transaction where the dialect allows it. */
export async function createObjects(engine: Engine<Dialect>, statements: readonly DdlStatement[]): Promise<void> {
  await withTransaction(engine, async (connection) => {
    const found = await existing(connection, engine.dialect.name);
    const fresh = new Set<string>();
    for (const statement of statements) {
      const owner = keyOf(
        'table',
        statement.schema,
        statement.kind === 'comment' ? (statement.table ?? statement.name) : '',
      );
      if (statement.kind === 'comment' ? !fresh.has(owner) : isThere(found, statement, engine.dialect.name)) continue;
      await connection.run({ sql: statement.sql, returnsRows: false }, []);
      fresh.add(keyOf(statement.kind, statement.schema, statement.name));
    }
  });
}

/** Runs the statements whose objects are there. */
export async function dropObjects(engine: Engine<Dialect>, statements: readonly DdlStatement[]): Promise<void> {
  await withTransaction(engine, async (connection) => {
    const found = await existing(connection, engine.dialect.name);
    for (const statement of statements)
      if (isThere(found, statement, engine.dialect.name))
        await connection.run({ sql: statement.sql, returnsRows: false }, []);
  });
}

async function withTransaction(
  engine: Engine<Dialect>,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  if (engine.dialect.capabilities.transactionalDdl) await engine.transaction(work);
  else await engine.using(work);
}
