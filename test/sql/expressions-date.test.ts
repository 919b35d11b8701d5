import { expect, it } from 'vitest';
import { dateDiff, minus, plus } from '../../runtime/sql/functions/date-arithmetic.js';
import { extract, type DatePart } from '../../runtime/sql/functions/date-part.js';
import { formatDate, today } from '../../runtime/sql/functions/date-text.js';
import { dateTrunc, type TruncUnit } from '../../runtime/sql/functions/date-trunc.js';
import { now, value } from '../../runtime/sql/functions.js';
import { describeDatabases } from '../support/databases.js';
import { EVERYWHERE, samples, useSamples } from './expressions-samples.js';

const at = (text: string): Date => new Date(text);

describeDatabases('dates and times', EVERYWHERE, (database) => {
  const { value: one, values } = useSamples(database);

  it.each<[DatePart, number[]]>([
    ['year', [2024, 2023, 1969]],
    ['quarter', [1, 4, 3]],
    ['month', [1, 12, 7]],
    ['day', [31, 31, 20]],
    ['dayOfWeek', [3, 7, 7]],
    ['dayOfYear', [31, 365, 201]],
    ['week', [5, 52, 29]],
  ])('%s of an instant and of a date', async (part, wanted) => {
    expect(await values(extract(part, samples.at))).toEqual([...wanted, null]);
    expect(await values(extract(part, samples.day))).toEqual([...wanted, null]);
  });

  it('parts of the time, and seconds since 1970', async () => {
    expect(await values(extract('hour', samples.at))).toEqual([23, 0, 20, null]);
    expect(await values(extract('minute', samples.at))).toEqual([59, 0, 17, null]);
    expect(await values(extract('second', samples.at))).toEqual([58, 0, 40, null]);
    expect(await values(extract('epoch', samples.at))).toEqual([1706745598.75, 1703980800, -14182940, null]);
    expect(await one(extract('month', value(at('2024-05-06T00:00:00Z'))).eq(5))).toBe(true);
  });

  it.each<[TruncUnit, string, string]>([
    ['year', '2024-01-01T00:00:00.000Z', '1969-01-01T00:00:00.000Z'],
    ['quarter', '2024-01-01T00:00:00.000Z', '1969-07-01T00:00:00.000Z'],
    ['month', '2024-01-01T00:00:00.000Z', '1969-07-01T00:00:00.000Z'],
    ['week', '2024-01-29T00:00:00.000Z', '1969-07-14T00:00:00.000Z'],
    ['day', '2024-01-31T00:00:00.000Z', '1969-07-20T00:00:00.000Z'],
    ['hour', '2024-01-31T23:00:00.000Z', '1969-07-20T20:00:00.000Z'],
    ['minute', '2024-01-31T23:59:00.000Z', '1969-07-20T20:17:00.000Z'],
    ['second', '2024-01-31T23:59:58.000Z', '1969-07-20T20:17:40.000Z'],
  ])('cut to the %s', async (unit, first, third) => {
    const cut = await values(dateTrunc(unit, samples.at));
    expect([cut[0], cut[2], cut[3]]).toEqual([at(first), at(third), null]);
    expect(await one(dateTrunc(unit, samples.at).eq(at(first)))).toBe(true);
    const days = await values(dateTrunc(unit, samples.day));
    expect([days[0], days[2], days[3]]).toEqual([first.slice(0, 10), third.slice(0, 10), null]);
  });

  it('add spans of time: months keep within the month', async () => {
    expect(await values(plus(samples.at, { months: 1 }))).toEqual([
      at('2024-02-29T23:59:58.750Z'),
      at('2024-01-31T00:00:00Z'),
      at('1969-08-20T20:17:40Z'),
      null,
    ]);
    expect(await values(minus(samples.day, { months: 2 }))).toEqual(['2023-11-30', '2023-10-31', '1969-05-20', null]);
    expect(await values(plus(samples.day, { years: 1, months: 1, weeks: 1, days: 1 }))).toEqual([
      '2025-03-08',
      '2025-02-08',
      '1970-08-28',
      null,
    ]);
    expect(await one(plus(samples.at, { hours: 25, minutes: -60, seconds: 1.25 }))).toEqual(at('2024-02-02T00:00:00Z'));
    expect(await one(plus(samples.at, { days: samples.n }))).toEqual(at('2024-02-07T23:59:58.750Z'));
    expect(await one(minus(samples.at, { days: samples.n }))).toEqual(at('2024-01-24T23:59:58.750Z'));
    expect(await one(minus(value(at('2024-03-01T00:00:00Z')), { seconds: 1 }))).toEqual(at('2024-02-29T23:59:59Z'));
    expect(await one(samples.at.lt(plus(samples.at, { seconds: 0.5 })))).toBe(true);
  });

  it('count whole units between moments', async () => {
    expect(await values(dateDiff('day', samples.at, at('2024-02-02T23:59:58.749Z')))).toEqual([1, 33, 19920, null]);
    expect(await one(dateDiff('hour', samples.at, at('2024-01-31T21:00:00Z')))).toBe(-2);
    expect(await one(dateDiff('second', samples.at, at('2024-02-01T00:00:00Z')))).toBe(1);
    expect(await one(dateDiff('week', samples.day, '2024-02-14'))).toBe(2);
    expect(await values(dateDiff('day', samples.day, samples.at))).toEqual([0, 0, 0, null]);
  });

  it('now and today are the statement’s', async () => {
    const before = Date.now();
    const read = (await one(now())) as Date;
    expect(Math.abs(read.getTime() - before)).toBeLessThan(60_000);
    expect(Math.abs(Date.parse((await one(today())) as string) - before)).toBeLessThan(2 * 86_400_000);
    expect(await one(dateTrunc('day', now()).lte(now()))).toBe(true);
    expect(await one(dateDiff('day', today(), now()))).toBe(0);
  });

  it('text in a form of its own', async () => {
    expect(await values(formatDate(samples.at, "YYYY-MM-DD \"HH'mm' 100% ss\\"))).toEqual([
      "2024-01-31 \"23'59' 100% 58\\",
      "2023-12-31 \"00'00' 100% 00\\",
      "1969-07-20 \"20'17' 100% 40\\",
      null,
    ]);
    expect(await one(formatDate(samples.day, 'DD.MM.YYYY'))).toBe('31.01.2024');
  });
});

it('what is no moment is refused', () => {
  expect(() => extract('year', samples.s)).toThrow(
    'extract() takes a date or a date and time, not a value of type text; cast() it first',
  );
  expect(() => plus(samples.at, {})).toThrow('a duration needs a unit');
  expect(() => plus(samples.at, { days: 1.5 })).toThrow("a duration's days are a whole number, not 1.5");
  // @ts-expect-error a number is no moment
  expect(() => extract('year', samples.n)).toThrow();
});
