import { createAll } from '../../runtime/ddl/create-all.js';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { Connection } from '../../runtime/engine/connection.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { OperationalError } from '../../runtime/util/errors.js';
import { readDatabase } from './read-database.js';

const SCRATCH = 'joinery_scratch';

/**
 * What a database prints for a schema: made once where nobody looks, read back, and gone. SQLite does it in memory; PostgreSQL in
 * the database itself, in a transaction that is rolled back (so version, extensions and settings are the same), or in
 * PGlite where the user may not create there or the schema spans several database schemas; MySQL, whose DDL can't be
 * rolled back, in a database of its own beside it.
 *
 * @param wish - the schema
 * @param connection - the database it is compared with, outside a transaction
 */
export async function throughScratch(wish: MetaData, connection: Connection): Promise<MetaData> {
  switch (connection.dialect.name) {
    case 'sqlite':
      return inNewDatabase(wish, 'sqlite::memory:');
    case 'postgresql': {
      if (isInOneSchema(wish)) {
        const printed = await rolledBack(wish, connection);
        if (printed) return printed;
      }
      return inNewDatabase(wish, 'pglite::memory:');
    }
    case 'mysql':
      return inScratchDatabase(wish, connection);
  }
}

function isInOneSchema({ schemas, tables, enums, views, sequences }: MetaData): boolean {
  return (
    schemas.length === 0 && [...tables, ...enums, ...views, ...sequences].every(({ schema }) => schema === undefined)
  );
}

async function inNewDatabase(wish: MetaData, url: string): Promise<MetaData> {
  const engine = await createEngine(url);
  try {
    return await engine.using(async (connection) => {
      await create(wish, connection);
      return readDatabase(connection);
    });
  } finally {
    await engine.close();
  }
}

async function create(wish: MetaData, connection: Connection): Promise<void> {
  for (const { sql } of createAll(wish, ddlDialect(connection.dialect.name))) await connection.script(sql);
}

/** Undefined where the user may not create a schema. */
async function rolledBack(wish: MetaData, connection: Connection): Promise<MetaData | undefined> {
  const run = async (sql: string): Promise<unknown> =>
    (await connection.run({ sql, returnsRows: true }, [])).rows[0]?.[0];
  const allowed = await run(`select has_database_privilege(current_database(), 'create')`);
  if (allowed !== true && allowed !== 't') return undefined;
  const current = await run('select quote_ident(current_schema())');
  await connection.begin();
  try {
    await connection.script(`CREATE SCHEMA ${SCRATCH}`);
    await connection.script(`SET LOCAL search_path = ${SCRATCH}, ${typeof current === 'string' ? current : 'public'}`);
    await create(wish, connection);
    return await readDatabase(connection, [SCRATCH]);
  } finally {
    await connection.rollback();
  }
}

/** @throws OperationalError where the user may not create a database */
async function inScratchDatabase(wish: MetaData, connection: Connection): Promise<MetaData> {
  const scratch = `${SCRATCH}_${Date.now().toString(36)}${process.pid.toString(36)}`;
  const { rows } = await connection.run(
    { sql: 'select database(), @@character_set_database, @@collation_database', returnsRows: true },
    [],
  );
  const [own, charset, collation] = (rows[0] ?? []).map(String);
  try {
    await connection.script(`CREATE DATABASE ${scratch} CHARACTER SET ${charset} COLLATE ${collation}`);
  } catch (error) {
    throw new OperationalError(
      `to compare it with the schema, a scratch database has to be made beside ${own}, which this user may not; ` +
        'use one with the privilege CREATE, or print the SQL with joinery ddl',
      { cause: error },
    );
  }
  try {
    await connection.script(`USE ${scratch}`);
    await create(wish, connection);
    return await readDatabase(connection);
  } finally {
    await connection.script(`USE ${ddlDialect('mysql').quoteIdentifier(own ?? '')}`);
    await connection.script(`DROP DATABASE ${scratch}`);
  }
}
