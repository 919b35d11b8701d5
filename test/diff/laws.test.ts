import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAll } from '../../runtime/ddl/create-all.js';
import { applyOperations } from '../../runtime/ddl/apply-operation.js';
import { reverseAll } from '../../runtime/ddl/reverse.js';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { migrator, revision } from '../../runtime/migration/index.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { compare } from '../../src/diff/compare.js';
import { plan } from '../../src/diff/plan.js';
import { readDatabase } from '../../src/commands/read-database.js';
import { describeChange } from '../../src/diff/describe-change.js';
import { describeDatabases } from '../support/databases.js';
import { arbitrarySchema } from './arbitrary-schema.js';

/** How many times the usual number of runs: for a long look, set it and a longer --testTimeout. */
const thorough = Number(process.env['JOINERY_TEST_THOROUGH'] ?? 1);

const difference = (from: MetaData, to: MetaData): ReturnType<typeof compare> =>
  compare(from, to, { dialect: to.dialects[0]! });

function operationsOf(from: MetaData, to: MetaData): ReturnType<typeof plan> {
  const { changes, renamed } = difference(from, to);
  return plan(changes, { from: renamed, to, dialects: to.dialects });
}

describe.each(['sqlite', 'postgresql'] as const)('the differ [%s]', (dialect) => {
  const schema = arbitrarySchema(dialect);

  it('finds nothing between a schema and itself', () => {
    fc.assert(
      fc.property(schema, (a) => {
        expect(difference(a, a).changes).toEqual([]);
      }),
    );
  });

  it('plans operations that lead from one to the other on metadata, and back', () => {
    fc.assert(
      fc.property(schema, schema, (a, b) => {
        const operations = operationsOf(a, b);
        const after = applyOperations(a, operations);
        expect(difference(after, b).changes).toEqual([]);
        expect(difference(applyOperations(after, reverseAll(operations) ?? []), a).changes).toEqual([]);
      }),
      { numRuns: thorough * 300 },
    );
  });
});

describeDatabases('the differ on databases', ['sqlite', 'postgresql', 'pglite'], (database) => {
  const schema = arbitrarySchema(database.dialect);
  let engine: Engine<Dialect> | undefined;

  async function emptied(): Promise<Engine<Dialect>> {
    if (database.name === 'sqlite') return createEngine('sqlite::memory:');
    engine ??= await createEngine(await database.create());
    await engine.using((connection) => connection.script('drop schema public cascade; create schema public'));
    return engine;
  }

  async function create(metadata: MetaData, on: Engine<Dialect>): Promise<MetaData> {
    return on.using(async (connection) => {
      for (const { sql } of createAll(metadata, ddlDialect(database.dialect))) await connection.script(sql);
      return readDatabase(connection);
    });
  }

  /** One row per table, in every column that both states share; what is there must come through. */
  async function fill(metadata: MetaData, on: Engine<Dialect>): Promise<void> {
    await on.using(async (connection) => {
      const quote = (name: string): string => ddlDialect(database.dialect).quoteIdentifier(name);
      for (const { name, columns } of metadata.tables) {
        const values = columns.map(({ name: column, type }) => {
          if (column === 'id') return '1';
          if (column.endsWith('_id')) return 'null';
          if (type.kind === 'boolean') return database.dialect === 'sqlite' ? '1' : 'true';
          if (type.kind === 'dateTime') return `'2026-01-31 12:00:00'`;
          return type.kind === 'text' || type.kind === 'string' ? `'5'` : '5';
        });
        await connection.script(
          `insert into ${quote(name)} (${columns.map((column) => quote(column.name)).join(', ')}) values (${values.join(', ')})`,
        );
      }
    });
  }

  it('makes the same database by way of operations, keeps the rows, and comes back the same', async () => {
    await fc.assert(
      fc.asyncProperty(schema, schema, async (a, b) => {
        const wanted = await create(b, await emptied());
        const on = await emptied();
        const before = await create(a, on);
        await fill(a, on);
        const up = operationsOf(a, b);
        const revisions = [
          revision({ id: 'a', revises: null, message: '', up: operationsOf({ ...a, tables: [] }, a) }),
          revision({ id: 'b', revises: 'a', message: '', up: up.map(withFill) }),
        ];
        const m = migrator({ revisions, database: on });
        await m.stamp('a');
        const run = { allow: ['dataLoss', 'notNull'] as const };
        await m.upgrade('b', run);
        const after = await on.using((connection) => readDatabase(connection));
        expect(difference(after, wanted).changes.map(describeChange)).toEqual([]);
        for (const table of b.tables.filter(({ name }) => a.tables.some((other) => other.name === name))) {
          const rows = await on.using(
            async (connection) =>
              (
                await connection.run(
                  {
                    sql: `select id from ${ddlDialect(database.dialect).quoteIdentifier(table.name)}`,
                    returnsRows: true,
                  },
                  [],
                )
              ).rows,
          );
          expect(rows).toEqual([[1]]);
        }
        await m.downgrade('a');
        expect(
          difference(await on.using((connection) => readDatabase(connection)), before).changes.map(describeChange),
        ).toEqual([]);
        await m.upgrade('b', run);
        expect(
          difference(await on.using((connection) => readDatabase(connection)), wanted).changes.map(describeChange),
        ).toEqual([]);
        if (database.name === 'sqlite') await on.close();
      }),
      { numRuns: thorough * { sqlite: 150, postgresql: 25, pglite: 10, mysql: 0 }[database.name] },
    );
  });
});

/** Rows that are there get a value where a column becomes required. */
function withFill(operation: ReturnType<typeof plan>[number]): ReturnType<typeof plan>[number] {
  if ((operation.kind === 'dropColumn' || operation.kind === 'addColumn') && !operation.column.name.endsWith('_id'))
    return { ...operation, fill: fillFor(operation.column) };
  if (operation.kind === 'alterColumn') return { ...operation, ...casts(operation) };
  return operation;
}

function fillFor(column: {
  readonly type: { readonly kind: string };
}): { kind: 'literal'; value: string | number | boolean } | { kind: 'now' } {
  switch (column.type.kind) {
    case 'boolean':
      return { kind: 'literal', value: true };
    case 'dateTime':
      return { kind: 'now' };
    case 'text':
    case 'string':
      return { kind: 'literal', value: '5' };
    default:
      return { kind: 'literal', value: 5 };
  }
}

/** Types that no cast connects: the law is about structure, so the old value is replaced. */
function casts({
  from,
  to,
}: {
  from: { type: { kind: string }; name: string };
  to: { type: { kind: string }; name: string };
}): object {
  if (from.type.kind === to.type.kind) return {};
  const value = (kind: string): object =>
    kind === 'boolean'
      ? { sqlite: '1', postgresql: 'true' }
      : kind === 'dateTime'
        ? { sqlite: "'2026-01-31 12:00:00.000'", postgresql: "timestamptz '2026-01-31 12:00:00+00'" }
        : { sqlite: '5', postgresql: kind === 'text' || kind === 'string' ? "'5'" : '5' };
  return { using: value(to.type.kind), usingBack: value(from.type.kind) };
}
