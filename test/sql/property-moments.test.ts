/** Dates and instants mean the same on every engine: random expressions over each kind of moment. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { minus, plus } from '../../runtime/sql/functions/date-arithmetic.js';
import { extract } from '../../runtime/sql/functions/date-part.js';
import { cast, max, min, value } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import type { Condition } from '../../runtime/sql/operand.js';
import { select } from '../../runtime/sql/select.js';
import { describeDatabases } from '../support/databases.js';
import { moments, shown, TIMES, timesOf, type MomentKind } from './arbitrary-moments.js';
import { EVERYWHERE } from './expressions-samples.js';
import { createTables, openEngine, tableOf } from './open-tables.js';

const SEED = Number(process.env['JOINERY_TEST_SEED'] ?? 20_261_121);
const RUNS = Number(process.env['JOINERY_TEST_RUNS'] ?? 150);
const KINDS: readonly MomentKind[] = ['dateTime', 'timestamp', 'date'];

describeDatabases('random moments', EVERYWHERE, (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(
      db,
      KINDS.map((kind) => tableOf(`times_${kind}`, { n: { kind: 'int' }, a: { kind }, b: { kind } })),
    );
    for (const kind of KINDS)
      for (const { n, a, b } of TIMES) {
        const stored = (text: string | null): Date | null =>
          shown(kind, text === null ? null : Date.parse(text)) as Date | null;
        await db.execute(insert(timesOf(kind)).values({ n, a: stored(a), b: stored(b) }));
      }
  });

  // Each was found by the property below.
  it('a date is cast to an instant and back, a time is taken out of it', async () => {
    const { a } = timesOf('dateTime');
    const [row] = await db.all(
      select({
        day: cast(a, 'date'),
        there: cast(cast(a, 'date'), 'dateTime'),
        plain: cast(cast(a, 'date'), 'timestamp'),
        time: cast<string>(a, 'time'),
        back: cast(cast(a, 'text'), 'dateTime').eq(a),
      })
        .from(timesOf('dateTime'))
        .limit(1),
    );
    const midnight = new Date('2024-02-29T00:00:00Z');
    expect(row).toMatchObject({ day: '2024-02-29', there: midnight, plain: midnight });
    expect(row?.time).toMatch(/^23:59:58/);
    expect(row?.back).toBe(true);
  });
  it('a date that is a value has the time of its midnight', async () => {
    const day = value('2024-02-29', { kind: 'date' });
    const [row] = await db.all(
      select({ hour: extract('hour', day), minute: extract('minute', day), second: extract('second', day) }),
    );
    expect(row).toEqual({ hour: 0, minute: 0, second: 0 });
  });
  it('years and months are added at once, also where they are columns', async () => {
    const { a, n, id } = timesOf('date');
    const [row] = await db.all(
      select({
        both: plus(a, { years: 1, months: 1 }),
        column: plus(a, { years: n, months: 1 }),
        back: minus(a, { years: 1, months: n }),
      })
        .from(timesOf('date'))
        .where(id.eq(1)),
    );
    expect(row).toEqual({ both: '2025-03-29', column: '2025-03-29', back: '2023-01-29' });
  });

  describe.each(KINDS)('of the kind %s', (kind) => {
    const { times, moment, value: part, truth } = moments(kind);

    it('are worth what UTC says, and ordered so', async () => {
      await fc.assert(
        fc.asyncProperty(moment, part, truth, async (x, y, z) => {
          const wanted = TIMES.map(x.of);
          const rows = await db.all(select({ x: x.sql, y: y.sql, z: z.sql }).from(times).orderBy(times.id));
          expect(rows.map((row) => row.x)).toEqual(wanted.map((ms) => shown(kind, ms)));
          expect(rows.map((row) => (row.y === 0 ? 0 : row.y))).toEqual(
            TIMES.map(y.of).map((it) => (it === 0 ? 0 : it)),
          );
          const truths = TIMES.map(z.of);
          expect(rows.map((row) => row.z)).toEqual(truths);
          const found = await db.scalars(
            select({ id: times.id })
              .from(times)
              .where(z.sql as Condition)
              .orderBy(times.id),
          );
          expect(found).toEqual(truths.flatMap((it, index) => (it === true ? [index + 1] : [])));
          const sorted = await db.scalars(select({ x: x.sql }).from(times).orderBy(x.sql.asc('last'), times.id));
          const there = wanted.filter((ms) => ms !== null).sort((one, other) => one - other);
          expect(sorted.filter((it) => it !== null)).toEqual(there.map((ms) => shown(kind, ms)));
          const [ends] = await db.all(select({ min: min(x.sql), max: max(x.sql) }).from(times));
          expect(ends).toEqual({ min: shown(kind, there[0] ?? null), max: shown(kind, there.at(-1) ?? null) });
        }),
        { seed: SEED, numRuns: RUNS },
      );
    });
  });
});
