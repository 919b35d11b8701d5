/** Exact arithmetic is exact on every engine: random expressions over numbers that SQLite holds as doubles, and as text. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Expression } from '../../runtime/sql/expression.js';
import { greatest } from '../../runtime/sql/functions/choice.js';
import { floor } from '../../runtime/sql/functions/number.js';
import { caseWhen, cast, coalesce, max, min, nullif, sum, value } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { tuple } from '../../runtime/sql/tuple.js';
import { describeDatabases } from '../support/databases.js';
import { amounts, AMOUNTS, COLUMNS, decimals, Exact, TooLong, type Amount } from './arbitrary-decimals.js';
import { EVERYWHERE } from './expressions-samples.js';
import { createTables, openEngine, tableOf } from './open-tables.js';

const SEED = Number(process.env['JOINERY_TEST_SEED'] ?? 20_261_121);
const RUNS = Number(process.env['JOINERY_TEST_RUNS'] ?? 150);

const plain = (it: Decimal | null | undefined): string | null =>
  it?.isZero() === true ? '0' : (it?.toFixed() ?? null);

/** What an oracle says for every row; the case is left out where it has more digits than are promised. */
function worth<T>({ of }: { readonly of: (row: Amount) => T }): T[] {
  try {
    return AMOUNTS.map(of);
  } catch (error) {
    if (error instanceof TooLong) fc.pre(false);
    throw error;
  }
}

describeDatabases('random exact arithmetic', EVERYWHERE, (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(db, [tableOf('amounts', COLUMNS)]);
    for (const row of AMOUNTS) await db.execute(insert(amounts).values(row));
  });

  // Each was found by the properties below.
  const first = async (of: Expression<unknown, unknown, string>, id = 1): Promise<unknown> => {
    const [row] = await db.all(select({ it: of }).from(amounts).where(amounts.id.eq(id)));
    return row?.it instanceof Decimal ? plain(row.it) : row?.it;
  };
  const { d, e, g } = amounts;
  it('a value has its own digits, not the scale of the type it is given', async () => {
    expect(await first(value('0.491', COLUMNS.d))).toBe('0.491');
    expect(await first(greatest(d.sub('1.10'), '0.005'))).toBe('0.005');
  });
  it('arithmetic on what has more digits than its column keeps them', async () => {
    expect(await first(d.add('0.005').mul('1.1'))).toBe('1.2155');
    expect(await first(nullif(greatest(d, '0.001'), '5').mul('0.001').sub('0.0001'))).toBe('0.001');
    expect(await first(sum(greatest(d.sub('1.10'), '0.005')))).toBe('0.005');
  });
  it('the rest and the whole part of a division are exact', async () => {
    expect(await first(d.mod('0.1'))).toBe('0');
    expect(await first(e.mul(3).intDiv('0.1'))).toBe('3');
    expect(await first(g.intDiv(1))).toBe('12345678901234567');
  });
  it('CAST rounds exact numbers, halves away from zero', async () => {
    expect(await first(cast(e, { kind: 'decimal', precision: 10, scale: 2 }), 2)).toBe('2.68');
    expect(await first(cast(e, { kind: 'decimal', precision: 30, scale: 2 }), 2)).toBe('2.68');
    expect(await first(cast(g, { kind: 'decimal', precision: 36, scale: 0 }), 2)).toBe('-1');
    expect(await first(cast(e, 'int'), 2)).toBe(3);
  });
  it('what is made of a shorter and a longer number has the digits of the longer', async () => {
    expect(await first(d.add(g))).toBe('12345678901234568.100001');
    expect(await first(d.add(g).gt('9'))).toBe(true);
    expect(await first(greatest(d, g).gt('9'))).toBe(true);
    expect(await first(coalesce(nullif(d, '1.1'), g))).toBe('12345678901234567.000001');
    expect(await first(caseWhen(d.gt(9), d).else(g).gt('9'))).toBe(true);
  });
  it('equal numbers are equal however they came about', async () => {
    expect(await first(d.sub('2.10').mod(1).eq(0))).toBe(true);
    const none = floor(e);
    expect(await first(g.mul(0).isDistinctFrom(none))).toBe(false);
    expect(await first(g.mod('1').add('0.099999').eq(value('0.1', COLUMNS.d)))).toBe(true);
    expect(await first(coalesce(nullif(g, g.add(0)), d).in(['1.1']))).toBe(true);
    expect(await first(d.between(g, g.add(1)))).toBe(false);
  });
  it('rows and members of a query are equal where their numbers are', async () => {
    const { id } = amounts;
    const short = select({ n: d, at: id }).from(amounts);
    const long = select({ n: g.add('0.000000'), at: id }).from(amounts);
    for (const it of [
      tuple(d, id).in(select({ n: g.sub('12345678901234565.900001'), at: id }).from(amounts)),
      tuple(g.mul('1.0'), id).in(long),
      tuple(coalesce(nullif(g, g), d), id).in(short),
      tuple(coalesce(nullif(g, g), d), id).in(short.unionAll(long).orderBy('at').limit(9)),
      tuple(coalesce(nullif(g, g), d), id).in([[value(new Decimal('1.1'), COLUMNS.g), 1]]),
      tuple(d, id).in([[coalesce(nullif(g, g), '1.100'), 1]]),
      tuple(coalesce(nullif(g, g), d), id).eq(short.where(id.eq(1))),
      tuple(d, id).lte([coalesce(nullif(g, g), '1.1'), 1]),
      d.in(select({ n: g.sub('12345678901234565.900001') }).from(amounts)),
      g.sub('12345678901234565.900001').in(select({ n: d }).from(amounts)),
      g.in(select({ n: value('12345678901234567.000001', COLUMNS.g) })),
    ])
      expect(await first(it)).toBe(true);
    // As doubles they would be one number.
    for (const it of [
      tuple(g, id).in(select({ n: d.add(g).sub('1.100001'), at: id }).from(amounts)),
      g.in(
        select({ n: d.mul(0).add('12345678901234567') })
          .from(amounts)
          .where(id.eq(1)),
      ),
      tuple(g, id).eq(
        select({ n: g.add('0.000001'), at: id })
          .from(amounts)
          .where(id.eq(1)),
      ),
    ])
      expect(await first(it)).toBe(false);
    const outer = amounts.as('outer_row');
    const same = select({ id: outer.id })
      .from(outer)
      .where(
        tuple(outer.g, outer.id).in(
          select({ n: g.add(0), at: id })
            .from(amounts)
            .where(id.eq(outer.id)),
        ),
      );
    expect(await db.scalars(same.orderBy('id'))).toEqual([1, 2, 3, 4]);
  });
  it('sums over a window are exact too', async () => {
    const rows = await db.all(
      select({ it: sum(e).over({ orderBy: [amounts.id] }) })
        .from(amounts)
        .orderBy(amounts.id),
    );
    expect(rows.map((row) => plain(row.it))).toEqual(['0.1', '2.775', '2.77', '2.77', '1237.337']);
  });
  it('division by zero is NULL where it is no error', async () => {
    if (database.dialect === 'postgresql') return;
    for (const of of [d.mod(0), d.div(0), d.intDiv(0), g.mod(0), g.div(0), g.intDiv(0)])
      expect(await first(of)).toBeNull();
  });

  describe.each([
    ['of at most 15 digits', false],
    ['of more', true],
  ])('%s', (_, long) => {
    const { decimal, truth } = decimals(long);

    it('is worth what decimal.js says, also summed and compared', async () => {
      await fc.assert(
        fc.asyncProperty(decimal, truth, async (x, y) => {
          const [wanted, truths] = [worth(x), worth(y)];
          const rows = await db.all(select({ x: x.sql, y: y.sql }).from(amounts).orderBy(amounts.id));
          expect(rows.map((row) => plain(row.x))).toEqual(wanted.map(plain));
          expect(rows.map((row) => row.y)).toEqual(truths);
          const found = await db.scalars(select({ id: amounts.id }).from(amounts).where(y.sql).orderBy(amounts.id));
          expect(found).toEqual(truths.flatMap((it, index) => (it === true ? [index + 1] : [])));
          const there = wanted.filter((it) => it !== null);
          const [all] = await db.all(select({ sum: sum(x.sql), min: min(x.sql), max: max(x.sql) }).from(amounts));
          expect([all?.sum, all?.min, all?.max].map(plain)).toEqual(
            there.length === 0
              ? [null, null, null]
              : [Exact.sum(...there), Exact.min(...there), Exact.max(...there)].map(plain),
          );
        }),
        { seed: SEED, numRuns: RUNS },
      );
    });

    it('orders as numbers do', async () => {
      await fc.assert(
        fc.asyncProperty(decimal, async (x) => {
          const wanted = worth(x);
          const ids = await db.scalars(
            select({ id: amounts.id }).from(amounts).orderBy(x.sql.desc('last'), amounts.id),
          );
          const values = ids.map((id) => wanted[id - 1] ?? null);
          expect(values.map(plain)).toEqual(
            [...wanted].sort((a, b) => (a === null ? 1 : b === null ? -1 : b.cmp(a))).map(plain),
          );
        }),
        { seed: SEED, numRuns: RUNS / 2 },
      );
    });

    it('divides to four digits at least', async () => {
      await fc.assert(
        fc.asyncProperty(decimal, fc.integer({ min: 1, max: 999 }), async (x, by) => {
          const wanted = worth(x);
          const rows = await db.all(
            select({ x: x.sql.div(by) })
              .from(amounts)
              .orderBy(amounts.id),
          );
          rows.forEach((row, index) => {
            const exact = wanted[index];
            expect(row.x === null).toBe(exact === null);
            const off = row.x && exact && new Exact(row.x).minus(exact.div(by)).abs();
            if (off) expect(off.lte(exact.abs().times('1e-14').plus('1e-4'))).toBe(true);
          });
        }),
        { seed: SEED, numRuns: RUNS / 2 },
      );
    });
  });
});
