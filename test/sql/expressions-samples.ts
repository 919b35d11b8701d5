/** One table with every kind of value and NULLs, on which the tests of expressions run. */
import type { Decimal } from 'decimal.js';
import { beforeAll } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import { insert } from '../../runtime/sql/insert.js';
import type { DecimalInput } from '../../runtime/sql/operand.js';
import type { Selection } from '../../runtime/sql/query.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import type { TestDatabase } from '../support/databases.js';
import { createTables, openEngine, tableOf } from './open-tables.js';

export interface Samples<N extends string = 'samples'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly n: Column<N, number | null>;
  readonly f: Column<N, number | null>;
  readonly d: Column<N, Decimal | null, DecimalInput>;
  readonly e: Column<N, Decimal | null, DecimalInput>;
  readonly s: Column<N, string | null>;
  readonly b: Column<N, boolean | null>;
  readonly at: Column<N, Date | null>;
  readonly day: Column<N, string | null>;
  readonly doc: Column<N, unknown, unknown>;
  readonly list: Column<N, readonly number[] | null>;
  as<A extends string>(alias: A): Samples<A>;
}
export const SMALL = { kind: 'decimal', precision: 10, scale: 3 } as const;
export const LARGE = { kind: 'decimal', precision: 30, scale: 10 } as const;
export const samples: Samples = table('samples', {
  id: 'int',
  n: 'int',
  f: 'float',
  d: SMALL,
  e: LARGE,
  s: 'text',
  b: 'boolean',
  at: 'dateTime',
  day: 'date',
  doc: 'json',
  list: { kind: 'array', element: { kind: 'int' } },
});

export const ROWS = [
  {
    n: 7,
    f: 2.5,
    d: '2.675',
    e: '12345678901234567.0000000015',
    s: 'Hello, World',
    b: true,
    at: new Date('2024-01-31T23:59:58.750Z'),
    day: '2024-01-31',
    doc: { a: { n: 45, t: true, s: 'x' }, tags: ['x', 'y'], 'q"k': 1, 'w.k': null },
    list: [3, 1, 2],
  },
  {
    n: -7,
    f: -2.5,
    d: '-2.675',
    e: '-0.5000000000',
    s: '  ünï 🐍 ',
    b: false,
    at: new Date('2023-12-31T00:00:00.000Z'),
    day: '2023-12-31',
    doc: [1, 'two', null, { three: 3 }],
    list: [],
  },
  { n: 0, f: 0, d: '0', e: '0', s: '', b: true, at: new Date('1969-07-20T20:17:40.000Z'), day: '1969-07-20', doc: {} },
  { n: null, f: null, d: null, e: null, s: null, b: null, at: null, day: null, doc: null, list: null },
];

/** An engine whose database holds the samples. */
export async function openSamples(database: TestDatabase): Promise<Engine<Dialect>> {
  const db = await openEngine(database);
  await createTables(db, [
    tableOf('samples', {
      n: { kind: 'int' },
      f: { kind: 'float' },
      d: SMALL,
      e: LARGE,
      s: { kind: 'text' },
      b: { kind: 'boolean' },
      at: { kind: 'dateTime' },
      day: { kind: 'date' },
      doc: { kind: 'json' },
      list: { kind: 'array', element: { kind: 'int' } },
    }),
  ]);
  for (const row of ROWS) await db.execute(insert(samples).values(row));
  return db;
}

/** Opens the samples before the tests of a block, and evaluates expressions over its rows. */
export function useSamples(database: TestDatabase): {
  readonly db: () => Engine<Dialect>;
  /** An expression's value for the first row, or another by its number. */
  readonly value: (expression: Selection[string], row?: number) => Promise<unknown>;
  /** An expression's value for every row. */
  readonly values: (expression: Selection[string]) => Promise<unknown[]>;
} {
  let engine: Engine<Dialect>;
  beforeAll(async () => {
    engine = await openSamples(database);
  });
  const plain = (it: unknown): unknown =>
    typeof it === 'object' && it !== null && 'toFixed' in it ? (it as Decimal).toFixed() : it;
  const query = (expression: Selection[string]) => select({ it: expression }).from(samples).orderBy(samples.id);
  return {
    db: () => engine,
    values: async (expression) => (await engine.all(query(expression))).map(({ it }) => plain(it)),
    value: async (expression, row = 1) => plain((await engine.all(query(expression).where(samples.id.eq(row))))[0]?.it),
  };
}

export const EVERYWHERE = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;
