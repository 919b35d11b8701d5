/** Databases for tests of the query language: schema tables as plain data, created by the dialect's own DDL. */
import { afterAll } from 'vitest';
import { createAll } from '../../runtime/ddl/create-all.js';
import { createEngine, type OpenOptions } from '../../runtime/dialect/create-engine.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { EnumType } from '../../runtime/schema/metadata.js';
import type { Column, Table } from '../../runtime/schema/table.js';
import type { TestDatabase } from '../support/databases.js';

const engines: Engine<Dialect>[] = [];
afterAll(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

/** An engine on a fresh database that is closed when the file's tests end. */
export async function openEngine(database: TestDatabase, options?: OpenOptions): Promise<Engine<Dialect>> {
  const engine = await createEngine(await database.create(), options);
  engines.push(engine);
  return engine;
}

/** Creates tables. */
export async function createTables(
  engine: Engine<Dialect>,
  tables: readonly Table[],
  enums: readonly EnumType[] = [],
): Promise<void> {
  const metadata = {
    dialects: [engine.dialect.name],
    tables,
    views: [],
    enums,
    sequences: [],
    extensions: [],
    schemas: [],
  };
  await engine.using(async (connection) => {
    for (const statement of createAll(metadata, ddlDialect(engine.dialect.name)))
      await connection.run({ sql: statement.sql, returnsRows: false }, []);
  });
}

/** A table with a counted `id` and the given columns, nullable unless said otherwise. */
export function tableOf(
  name: string,
  columns: Readonly<Record<string, Column['type'] | Omit<Column, 'name' | 'nullable'>>>,
  more: Partial<Table> = {},
): Table {
  return {
    name,
    columns: [
      { name: 'id', type: { kind: 'int' }, nullable: false, default: { kind: 'autoincrement' } },
      ...Object.entries(columns).map(([column, spec]): Column =>
        'kind' in spec ? { name: column, type: spec, nullable: true } : { name: column, nullable: true, ...spec },
      ),
    ],
    primaryKey: { columns: ['id'] },
    foreignKeys: [],
    uniques: [],
    checks: [],
    indexes: [],
    ...more,
  };
}
