/** Operations as data: reversing, replaying, and running them on real databases. */
import { describe, expect, test } from 'vitest';
import { applyOperation } from '../../runtime/ddl/apply-operation.js';
import { compileOperations } from '../../runtime/ddl/compile-operations.js';
import { createAll } from '../../runtime/ddl/create-all.js';
import type { Operation } from '../../runtime/ddl/operation.js';
import { reverse, reverseAll } from '../../runtime/ddl/reverse.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { difference } from '../support/catalog-snapshot.js';
import { describeDatabases } from '../support/databases.js';
import { openAny } from '../support/raw-database.js';
import { openDatabase, type Opened } from '../support/reflected-database.js';
import { OPERATIONS, sampleSchema } from './sample-operations.js';

/** Order within lists is no part of a schema's meaning. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(canonical)
      .map((one) => JSON.stringify(one))
      .sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, canonical(one)]),
  );
}

describe('operations as data', () => {
  const cases = Object.entries(OPERATIONS);

  test.each(cases)('%s: the reverse of the reverse is the operation', (_, operation) => {
    const back = reverse(operation);
    expect(back).toBeDefined();
    expect(back && reverse(back)).toEqual(operation);
  });

  test.each(cases)('%s: replaying it and its reverse gives the schema back', (_, operation) => {
    const before = sampleSchema('postgresql');
    const back = reverse(operation);
    expect(back && canonical(applyOperation(applyOperation(before, operation), back))).toEqual(canonical(before));
  });

  test('a SQL step without a way back has none', () => {
    expect(reverse({ kind: 'sql', up: 'select 1' })).toBeUndefined();
    expect(
      reverseAll([
        { kind: 'createSchema', name: 'x' },
        { kind: 'sql', up: 'select 1' },
      ]),
    ).toBeUndefined();
  });

  test('what a SQL step declares is replayed', () => {
    const effect: Operation[] = [{ kind: 'createSchema', name: 'audit' }];
    expect(
      applyOperation(sampleSchema('postgresql'), { kind: 'sql', up: 'create schema audit', effect }).schemas,
    ).toEqual(['audit']);
  });

  test('a renamed column is renamed in keys, checks, indexes and the foreign keys of others', () => {
    const renamed = applyOperation(sampleSchema('postgresql'), {
      kind: 'renameColumn',
      table: { name: 'items' },
      from: 'size',
      to: 'Length',
    });
    const [, items] = renamed.tables;
    expect(items?.checks).toEqual([{ name: 'ck_items_size', expression: '"Length" > 0' }]);
    expect(items?.indexes[0]?.elements).toEqual([{ column: 'Length', descending: true }]);
    const key = applyOperation(sampleSchema('postgresql'), {
      kind: 'renameColumn',
      table: { name: 'people' },
      from: 'id',
      to: 'key',
    });
    expect(key.tables[1]?.foreignKeys[0]?.references.columns).toEqual(['key']);
  });
});

const sqlOf = (steps: ReturnType<typeof compileOperations>): string[] =>
  steps.flatMap((step) => (step.kind === 'rebuild' ? [...step.statements] : [step.sql]));

async function make(opened: Pick<Opened, 'run'>, metadata: MetaData, dialect: DialectName): Promise<void> {
  for (const { sql } of createAll(metadata, ddlDialect(dialect))) await opened.run(sql);
}

/** Enums are values of columns here, and a check or nothing on SQLite. */
const ROWS = `insert into items (title, size) values ('a', 1), ('b', null)`;

describeDatabases('operations on a database', ['sqlite', 'postgresql', 'mysql'], (database) => {
  const { dialect } = database;

  test.each(Object.entries(OPERATIONS))('%s, there and back', async (_, operation) => {
    const before = sampleSchema(dialect);
    const after = applyOperation(before, operation);
    const changed = await openDatabase(await database.create());
    const fresh = await openDatabase(await database.create());
    try {
      if (dialect === 'sqlite') await changed.run('pragma foreign_keys = off');
      await make(changed, before, dialect);
      await changed.run(ROWS);
      const untouched = await changed.facts();
      for (const sql of sqlOf(compileOperations([operation], before, ddlDialect(dialect)))) await changed.run(sql);
      await make(fresh, after, dialect);
      expect(withoutOrigin(difference(await changed.facts(), await fresh.facts()))).toEqual({
        onlyOurs: [],
        onlyTheirs: [],
      });
      const back = reverse(operation);
      for (const sql of back ? sqlOf(compileOperations([back], after, ddlDialect(dialect))) : [])
        await changed.run(sql);
      expect(withoutOrigin(difference(await changed.facts(), untouched))).toEqual({ onlyOurs: [], onlyTheirs: [] });
    } finally {
      await changed.close();
      await fresh.close();
    }
  });
});

/**
 * What the servers themselves keep of a thing's past: PostgreSQL leaves a sequence its first name when its table or
 * column is renamed; MySQL keeps the index it made for a foreign key.
 */
function withoutOrigin({ onlyOurs, onlyTheirs }: ReturnType<typeof difference>): ReturnType<typeof difference> {
  const leftover = (fact: string): boolean =>
    /^sequence (people|persons)_(id|key)_seq |nextval\('(people|persons)_(id|key)_seq'|^index items (fk_items_owner|fk_owner) /.test(
      fact,
    );
  return {
    onlyOurs: onlyOurs.filter((fact) => !leftover(fact)),
    onlyTheirs: onlyTheirs.filter((fact) => !leftover(fact)),
  };
}

describeDatabases('a table is built anew', ['sqlite'], (database) => {
  test('rows, the counter, views and the rows of other tables stay', async () => {
    const before = sampleSchema('sqlite');
    const connection = await openAny(await database.create());
    await connection.run('pragma foreign_keys = off');
    await make({ run: (sql) => connection.run(sql) }, before, 'sqlite');
    await connection.run(`insert into people (name) values ('a'), ('b'), ('c')`);
    await connection.run('delete from people where id = 3');
    await connection.run(`insert into items (title, owner_id) values ('x', 1), ('y', 2)`);
    const [people] = before.tables;
    const name = people?.columns[1];
    if (!name) return;
    const operations: Operation[] = [
      { kind: 'alterColumn', table: { name: 'people' }, from: name, to: { ...name, nullable: false } },
      { kind: 'renameColumn', table: { name: 'people' }, from: 'name', to: 'full_name' },
      {
        kind: 'addColumn',
        table: { name: 'people' },
        column: { name: 'n', type: { kind: 'int' }, nullable: false },
        fill: { kind: 'literal', value: 4 },
      },
    ];
    const steps = compileOperations(operations, before, ddlDialect('sqlite'));
    expect(steps.map((step) => step.kind)).toEqual(['rebuild']);
    for (const sql of sqlOf(steps)) await connection.run(sql);
    expect(await connection.rows('select id, full_name, n from people')).toEqual([
      ['1', 'a', '4'],
      ['2', 'b', '4'],
    ]);
    expect(await connection.rows('select title, owner_id from items')).toEqual([
      ['x', '1'],
      ['y', '2'],
    ]);
    await connection.run(`insert into people (full_name, n) values ('d', 1)`);
    expect(await connection.rows('select max(id) from people')).toEqual([['4']]);
    expect(await connection.rows('pragma foreign_key_check')).toEqual([]);
    expect(await connection.rows(`select sql from sqlite_master where name = 'items'`)).toEqual([
      [expect.stringContaining('REFERENCES people (id)')],
    ]);
    expect(await connection.rows('select * from item_keys')).toHaveLength(2);
    await connection.close();
  });
});
