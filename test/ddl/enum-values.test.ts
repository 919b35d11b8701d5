/** Values of an enum that get other names: the rows, the default and the checks follow, on every database. */
import { expect, test } from 'vitest';
import { applyOperations } from '../../runtime/ddl/apply-operation.js';
import { compileOperations } from '../../runtime/ddl/compile-operations.js';
import { createAll } from '../../runtime/ddl/create-all.js';
import type { Operation } from '../../runtime/ddl/operation.js';
import { reverseAll } from '../../runtime/ddl/reverse.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import type { Column } from '../../runtime/schema/table.js';
import { describeDatabases } from '../support/databases.js';
import { openAny, type RawDatabase } from '../support/raw-database.js';
import { people } from './sample-operations.js';

const enumType = { kind: 'enum', name: 'mood', values: ['good', 'bad'] } as const;
const mood: Column = {
  name: 'mood',
  type: enumType,
  nullable: false,
  default: { kind: 'literal', value: 'good' },
};
const before: Column = { name: 'before', type: { kind: 'array', element: enumType }, nullable: true };
const check = (values: string): Operation & { kind: 'addConstraint' } => ({
  kind: 'addConstraint',
  table: { name: 'people' },
  constraint: {
    kind: 'check',
    constraint: { name: 'ck_people_mood', expression: { sqlite: `mood in (${values})` } },
  },
});

const schema = (dialect: DialectName): MetaData => ({
  dialects: [dialect],
  tables: [
    {
      ...people,
      columns: [...people.columns, mood, before],
      checks: [{ name: 'ck_people_mood', expression: { sqlite: `mood in ('good', 'bad')` } }],
    },
  ],
  views: [],
  enums: [{ name: 'mood', values: ['good', 'bad'] }],
  sequences: [],
  extensions: [],
  schemas: [],
});

const listOf = (dialect: DialectName, text: string): string =>
  dialect === 'postgresql' ? `'{${text}}'` : `'${JSON.stringify(text.split(','))}'`;

async function run(database: RawDatabase, operations: readonly Operation[], from: MetaData, dialect: DialectName) {
  for (const step of compileOperations(operations, from, ddlDialect(dialect)))
    for (const sql of step.kind === 'rebuild' ? step.statements : [step.sql]) await database.run(sql);
}

async function moods(database: RawDatabase, dialect: DialectName): Promise<(string | null)[][]> {
  const rows = await database.rows(
    dialect === 'mysql'
      ? 'select name, mood, `before` from people order by id'
      : 'select name, mood, "before" from people order by id',
  );
  return rows.map((row) => row.map((value) => value?.replace(/[[\]{}"\s]/g, '') ?? null));
}

describeDatabases('renamed enum values', ['sqlite', 'postgresql', 'mysql'], (target) => {
  const { dialect } = target;

  test.each([
    ['one gets a new name', { good: 'fine' }, ['fine', 'bad'], 'fine', 'bad'],
    ['two change places', { good: 'bad', bad: 'good' }, ['bad', 'good'], 'bad', 'good'],
  ] as const)('%s', async (_, renamed, values, good, bad) => {
    const database = await openAny(await target.create());
    try {
      const old = schema(dialect);
      for (const { sql } of createAll(old, ddlDialect(dialect))) await database.run(sql);
      const list = listOf(dialect, 'bad,good');
      await database.run(
        `insert into people (name, mood, ${dialect === 'mysql' ? '`before`' : '"before"'}) values ('a', 'good', ${list}), ('b', 'bad', null)`,
      );
      const operations: Operation[] = [
        { ...check(`'good', 'bad'`), kind: 'dropConstraint' },
        { kind: 'alterEnum', from: { name: 'mood', values: ['good', 'bad'] }, to: { name: 'mood', values }, renamed },
        check(values.map((value) => `'${value}'`).join(', ')),
      ];
      await run(database, operations, old, dialect);
      await database.run(`insert into people (name) values ('c')`);
      expect(await moods(database, dialect)).toEqual([
        ['a', good, `${bad},${good}`],
        ['b', bad, null],
        ['c', good, null],
      ]);
      const back = reverseAll(operations) ?? [];
      await run(database, back, applyOperations(old, operations), dialect);
      await database.run(`insert into people (name) values ('d')`);
      expect(await moods(database, dialect)).toEqual([
        ['a', 'good', 'bad,good'],
        ['b', 'bad', null],
        ['c', 'good', null],
        ['d', 'good', null],
      ]);
      const wrong = async (): Promise<void> => database.run(`insert into people (name, mood) values ('e', 'fine')`);
      await expect(wrong()).rejects.toThrow();
    } finally {
      await database.close();
    }
  });
});
