import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import mysql from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as h from '../../runtime/hybrid/index.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import { textFor } from '../../runtime/schema/dialect-name.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import type { CompiledExpression } from '../../src/expression-compiler.js';
import { parseExpression } from './parse-expression.js';
import * as random from './random-expression.js';
import { sampleScope, samples, sampleSql } from './sample-data.js';

type Rows = readonly (readonly unknown[])[];
type Query = (sql: string) => Promise<Rows>;

const dialects = ['sqlite', 'postgresql', 'mysql'] as const;
const anyExpression = fc.oneof(...Object.values(random));

function compile(text: string): CompiledExpression {
  const compiled = compileExpression(parseExpression(text), sampleScope, { purpose: 'hybrid', dialects });
  const problem = compiled.diagnostics.find(({ severity }) => severity === 'error');
  if (problem) throw new Error(`${text}: ${problem.code} ${problem.message}`);
  return compiled;
}

/** What the getter gives for every row. */
function evaluate({ typescript }: CompiledExpression, text: string): readonly unknown[] {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is what would be emitted into a getter
  const getter = new Function('h', `return ${typescript ?? 'undefined'}`) as (
    this: unknown,
    functions: typeof h,
  ) => unknown;
  return samples.map((row) => {
    try {
      return getter.call(row, h);
    } catch (error) {
      throw new Error(`${text}\n${typescript ?? ''}\n${String(error)}`, { cause: error });
    }
  });
}

/** One spelling for values that mean the same. */
function canonical(raw: unknown, kind: string): string | number | null {
  if (raw === null || raw === undefined) return null;
  const value = raw as string | number | bigint | boolean | Date | Decimal;
  switch (kind) {
    case 'boolean':
      return String(value === true || value === 1 || value === '1' || value === 1n);
    case 'smallInt':
    case 'int':
    case 'bigInt':
      return String(BigInt(String(value)));
    case 'float':
      return Number(String(value));
    case 'decimal':
      return Decimal.isDecimal(value) ? value.toFixed() : new Decimal(String(value)).toFixed();
    case 'dateTime': {
      const text = value instanceof Date ? value.toISOString() : String(value).replace(' ', 'T');
      return new Date(
        /Z|[+-]\d\d(:\d\d)?$/.test(text.slice(10)) ? text.replace(/([+-]\d\d)$/, '$1:00') : `${text}Z`,
      ).toISOString();
    }
    default:
      return String(value);
  }
}

/** Equal; floats and decimals of more than 15 digits within what a double keeps. */
function agrees(a: string | number | null, b: string | number | null, kind: string): boolean {
  if (a === b || a === null || b === null) return a === b;
  if (kind !== 'float' && kind !== 'decimal') return false;
  if (kind === 'decimal' && String(a).replace(/\D/g, '').length <= 15) return new Decimal(a).equals(b);
  return Math.abs(Number(a) - Number(b)) <= 1e-9 * Math.max(1, Math.abs(Number(a)));
}

function aliased(compiled: CompiledExpression, dialect: DialectName): string {
  const table = dialect === 'mysql' ? '`samples`' : '"samples"';
  return (textFor(compiled.sql ?? '', dialect) ?? '').replaceAll('{this}', table);
}

const outOfRange = (error: unknown): boolean => error instanceof Error && /out of range|overflow/i.test(error.message);

async function check(dialect: DialectName, query: Query, texts: readonly string[]): Promise<void> {
  const compiled = texts.map(compile);
  const sql = `select ${compiled.map((one) => aliased(one, dialect)).join(', ')} from samples order by samples.id`;
  let rows: Rows;
  try {
    rows = await query(sql);
  } catch (error) {
    // 32 bits overflow where the language promises no more.
    if (outOfRange(error)) {
      fc.pre(false);
      return;
    }
    throw new Error(`${String(error)}\n${sql}`);
  }
  for (const [at, one] of compiled.entries()) {
    const expected = evaluate(one, texts[at] ?? '').map((value) => canonical(value, one.type?.kind ?? ''));
    const actual = rows.map((row) => canonical(row[at], one.type?.kind ?? ''));
    const wrong = expected.findIndex((value, row) => !agrees(value, actual[row] ?? null, one.type?.kind ?? ''));
    if (wrong !== -1) {
      const message = `row ${wrong + 1}: TypeScript ${String(expected[wrong])}, ${dialect} ${String(actual[wrong])}`;
      throw new Error(`${texts[at] ?? ''}\n${message}\n${one.typescript ?? ''}\n${aliased(one, dialect)}`);
    }
    if (!one.nullable && actual.includes(null)) throw new Error(`${texts[at] ?? ''} was proved to be never NULL`);
  }
}

function property(dialect: DialectName, query: () => Query, runs: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(fc.array(anyExpression, { minLength: 1, maxLength: 12 }), (texts) =>
      check(dialect, query(), texts),
    ),
    { numRuns: runs * Number(process.env['JOINERY_TEST_FACTOR'] ?? 1) },
  );
}

describe('an expression means the same in TypeScript and in SQL', () => {
  it('prints TypeScript for every expression of the generator', () => {
    fc.assert(fc.property(anyExpression, (text) => compile(text).typescript !== undefined));
  });

  describe('sqlite', () => {
    let database: Database.Database;
    beforeAll(() => {
      database = new Database(':memory:');
      for (const statement of sampleSql('sqlite')) database.exec(statement);
    });
    afterAll(() => database.close());
    const query: Query = (sql) => Promise.resolve(database.prepare(sql).raw().all() as unknown[][]);
    it('agrees', async () => {
      await property('sqlite', () => query, 400);
    });
    // Each was found by the property above.
    it.each(['round(((avg(items.price) * 1.2) - avg(items.price)), 1)'])('agrees on %s', async (text) => {
      await check('sqlite', query, [text]);
    });
  });

  describe('postgresql', () => {
    let database: PGlite;
    const asText = (value: string): string => value;
    beforeAll(async () => {
      database = await PGlite.create({ parsers: { 20: asText, 1082: asText, 1184: asText, 1700: asText } });
      for (const statement of sampleSql('postgresql')) await database.exec(statement);
      // Nothing may depend on the session's time zone.
      await database.exec("set time zone 'America/New_York'");
    });
    afterAll(() => database.close());
    it('agrees', async () => {
      await property(
        'postgresql',
        () => async (sql) => (await database.query<unknown[]>(sql, [], { rowMode: 'array' })).rows,
        300,
      );
    });
  });

  const url = inject('mysqlUrl');
  describe.skipIf(url === undefined)('mysql', () => {
    let connection: mysql.Connection;
    const name = `joinery_expression_${process.pid}`;
    beforeAll(async () => {
      connection = await mysql.createConnection({
        uri: url ?? '',
        dateStrings: true,
        supportBigNumbers: true,
        bigNumberStrings: true,
      });
      await connection.query(`create database ${name}`);
      await connection.query(`use ${name}`);
      await connection.query('set names utf8mb4 collate utf8mb4_bin');
      await connection.query("set time_zone = '+05:00'");
      for (const statement of sampleSql('mysql')) await connection.query(statement);
    });
    afterAll(async () => {
      await connection.query(`drop database ${name}`);
      await connection.end();
    });
    it('agrees', async () => {
      const query: Query = async (sql) =>
        (await connection.query<mysql.RowDataPacket[][]>({ sql, rowsAsArray: true }))[0];
      await property('mysql', () => query, 300);
    });
  });

  it('would notice a difference', async () => {
    const lying: Query = () => Promise.resolve(samples.map(({ i }) => [i + 1]));
    await expect(check('sqlite', lying, ['i'])).rejects.toThrow('row 1');
  });
});
