/**
 * For every real application that has migrations: the database made by our DDL from its schema is the database its own
 * migrations make, compared through the catalogs.
 */
import { existsSync, readdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createAll } from '../../runtime/ddl/create-all.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { compile } from '../../src/compile.js';
import { difference, mysqlFacts, postgresFacts, sqliteFacts } from '../support/catalog-snapshot.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';
import { prismaMigrations, prismaSources } from '../support/prisma-apps.js';
import { describeShared, sharedPath } from '../support/shared.js';
import { sqlStatements } from '../support/sql-statements.js';
import { KNOWN } from './prisma-known-differences.js';

interface Made {
  readonly facts: Set<string>;
  readonly failures: readonly string[];
}

/** Runs statements one by one; what fails is told, not thrown. */
type Make = (url: string, statements: readonly string[]) => Promise<Made>;

async function run(statements: readonly string[], one: (sql: string) => Promise<unknown>): Promise<string[]> {
  const failures: string[] = [];
  for (const statement of statements) {
    try {
      await one(statement);
    } catch (error) {
      failures.push(`${error instanceof Error ? error.message : String(error)}: ${statement.slice(0, 200)}`);
    }
  }
  return failures;
}

const makers: Readonly<Record<DialectName, Make>> = {
  async sqlite(url, statements) {
    const database = new Database(url.replace('sqlite:', ''));
    const failures = await run(statements, (sql) => Promise.resolve(database.exec(sql)));
    const facts = sqliteFacts(database);
    database.close();
    return { facts, failures };
  },
  async postgresql(url, statements) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const failures = await run(statements, (sql) => client.query(sql));
    const facts = await postgresFacts(client);
    await client.end();
    return { facts, failures };
  },
  async mysql(url, statements) {
    const connection = await createConnection(url);
    await connection.query('alter database character set utf8mb4 collate utf8mb4_unicode_ci');
    const failures = await run(statements, (sql) => connection.query(sql));
    const facts = await mysqlFacts(connection);
    await connection.end();
    return { facts, failures };
  },
};

/** Extensions come from outside the schema where its datasource does not name them; timescaledb is on no test server. */
function extensions(statements: readonly string[]): string[] {
  return statements.filter(
    (statement) =>
      /^create extension/i.test(statement.replace(/^(?:--.*\n|\s)*/, '')) && !statement.includes('timescaledb'),
  );
}

const without = (facts: readonly string[], known: readonly string[]): string[] =>
  facts.filter((fact) => !known.some((part) => fact.includes(part)));

function sameAsMigrations(app: string, database: TestDatabase): void {
  test(app, { timeout: 180_000 }, async () => {
    const known = KNOWN[app] ?? { migrations: [], schema: [] };
    const { model, diagnostics } = compile(prismaSources(app));
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    if (!model) return;
    const migrations = sqlStatements(prismaMigrations(app), database.dialect === 'mysql');
    const ddl = createAll(model.metadata, ddlDialect(database.dialect)).map((statement) => statement.sql);
    const make = makers[database.dialect];
    const theirs = await make(await database.create(), migrations);
    const ours = await make(await database.create(), [...extensions(migrations), ...ddl]);
    expect(ours.failures).toEqual([]);
    expect(without(theirs.failures, known.failures ?? [])).toEqual([]);
    // A comparison of nothing with nothing would pass: each table is a fact, and has columns and constraints.
    expect(theirs.facts.size).toBeGreaterThan(4 * model.metadata.tables.length);
    const { onlyOurs, onlyTheirs } = difference(ours.facts, theirs.facts);
    expect({ schema: without(onlyOurs, known.schema), migrations: without(onlyTheirs, known.migrations) }).toEqual({
      schema: [],
      migrations: [],
    });
    const stale = (facts: readonly string[], entries: readonly string[]): string[] =>
      entries.filter((part) => !facts.some((fact) => fact.includes(part)));
    expect({ schema: stale(onlyOurs, known.schema), migrations: stale(onlyTheirs, known.migrations) }).toEqual({
      schema: [],
      migrations: [],
    });
  });
}

const APPS: Readonly<Record<DialectName, readonly string[]>> = {
  sqlite: ['epic-stack', 'anything-llm'],
  postgresql: [
    'saas-starter-kit',
    'hoppscotch',
    'ghostfolio',
    'skyra',
    'rallly',
    'maybe',
    'documenso',
    'shelf',
    'langfuse',
  ],
  mysql: ['umami-mysql'],
};

describeShared('the applications with migrations', () => {
  test('are all compared', () => {
    const folders = readdirSync(sharedPath('prisma')).filter((name) =>
      existsSync(sharedPath(`prisma/${name}/migrations.sql`)),
    );
    expect(Object.values(APPS).flat().sort()).toEqual(folders.sort());
  });
});

describeShared('the DDL of real applications makes the database of their migrations', () => {
  describeDatabases('', ['sqlite', 'postgresql', 'mysql'], (database) => {
    for (const app of APPS[database.dialect]) sameAsMigrations(app, database);
  });
});
