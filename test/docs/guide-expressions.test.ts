import { Decimal } from 'decimal.js';
import { beforeAll, expect, expectTypeOf, it } from 'vitest';
import {
  caseWhen,
  cast,
  coalesce,
  dateDiff,
  dateTrunc,
  extract,
  formatDate,
  fn,
  func,
  greatest,
  jsonContains,
  jsonElements,
  jsonHas,
  jsonSet,
  matches,
  plus,
  round,
  select,
  splitPart,
  sql,
  trim,
  update,
  upper,
  type DatabaseFunction,
  type Engine,
} from 'joinery';
import { openSamples, samples } from '../sql/expressions-samples.js';
import { describeDatabases } from '../support/databases.js';
import { blocksNotRun } from './shown-code.js';

declare module 'joinery' {
  interface DatabaseFunctions {
    readonly coalesce: DatabaseFunction;
  }
}

it('every block of the page is run here', () => {
  const page = new URL('../../docs/guide/expressions.md', import.meta.url);
  expect(blocksNotRun(page, new URL(import.meta.url))).toEqual([]);
});

describeDatabases('the guide on expressions', ['sqlite', 'postgresql', 'mysql'], (database) => {
  let db: Engine;
  beforeAll(async () => {
    db = await openSamples(database);
  });

  it('comparisons', async () => {
    const found = await db.all(
      select({ id: samples.id })
        .from(samples)
        .where(
          samples.n.between(1, 10),
          samples.s.startsWith('Hello'),
          samples.id.in([1, 2, 3]),
          samples.doc.isNotNull(),
        )
        .orderBy('id'),
    );
    expect(found).toEqual([{ id: 1 }]);
  });

  it('choosing', async () => {
    const size = caseWhen(samples.n.gt(5), 'big').when(samples.n.gte(0), 'small').else('negative');
    const chosen = await db.all(
      select({
        size,
        known: coalesce(samples.n, 0),
        most: greatest(samples.n, 3),
        whole: cast<string>(samples.n, 'text'),
      })
        .from(samples)
        .orderBy(samples.id),
    );
    expect(chosen).toEqual([
      { size: 'big', known: 7, most: 7, whole: '7' },
      { size: 'negative', known: -7, most: 3, whole: '-7' },
      { size: 'small', known: 0, most: 3, whole: '0' },
      { size: 'negative', known: 0, most: null, whole: null },
    ]);
  });

  it('text, numbers, dates', async () => {
    const [row] = await db.all(
      select({
        name: upper(trim(samples.s)),
        third: splitPart(samples.s, ', ', 2),
        rounded: round(samples.d, 2),
        year: extract('year', samples.at),
        month: dateTrunc('month', samples.at),
        due: plus(samples.day, { months: 1, days: 3 }),
        age: dateDiff('day', samples.at, new Date('2024-03-01T00:00:00Z')),
        shown: formatDate(samples.at, 'DD.MM.YYYY HH:mm'),
      })
        .from(samples)
        .where(samples.id.eq(1)),
    );
    expect({ ...row, rounded: row?.rounded?.toFixed() }).toEqual({
      name: 'HELLO, WORLD',
      third: 'World',
      rounded: '2.68',
      year: 2024,
      month: new Date('2024-01-01T00:00:00Z'),
      due: '2024-03-03',
      age: 29,
      shown: '31.01.2024 23:59',
    });
  });

  it('documents', async () => {
    const e = jsonElements('e', samples.doc.json('tags'));
    const tagged = await db.all(
      select({ id: samples.id, tag: e.value.asText() })
        .from(samples)
        .crossJoin(e)
        .where(
          jsonHas(samples.doc, 'a', 'n'),
          samples.doc.json('a', 'n').asInt().gt(40),
          jsonContains(samples.doc, { tags: ['x'] }),
        )
        .orderBy(e.position),
    );
    await db.execute(
      update(samples)
        .set({ doc: jsonSet(samples.doc, ['a', 'n'], 46) })
        .where(samples.id.eq(1)),
    );
    expect(tagged).toEqual([
      { id: 1, tag: 'x' },
      { id: 1, tag: 'y' },
    ]);
    expect(
      await db.scalar(
        select({ n: samples.doc.json('a', 'n').asInt() })
          .from(samples)
          .where(samples.id.eq(1)),
      ),
    ).toBe(46);
  });

  it('matching, and anything else', async () => {
    const matching = await db.scalars(
      select({ id: samples.id })
        .from(samples)
        .where(matches(samples.s, '^hello', { insensitive: true })),
    );
    expect(matching).toEqual([1]);
    const other = await db.all(
      select({
        a: fn('abs', 'int', samples.n),
        b: sql<number>`${samples.n} + ${1}`.typed<number>({ kind: 'int' }),
        c: func.coalesce(samples.d, 0).typed('decimal'),
      })
        .from(samples)
        .where(samples.id.eq(1)),
    );
    expect(other).toEqual([{ a: 7, b: 8, c: new Decimal('2.675') }]);
    expectTypeOf(other).toEqualTypeOf<{ a: number | null; b: number; c: Decimal | null }[]>();
  });
});
