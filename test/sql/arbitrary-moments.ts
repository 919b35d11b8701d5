/** Random expressions over dates and instants, each with what it is worth: milliseconds since 1970, in UTC. */
import fc from 'fast-check';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import type { Expression } from '../../runtime/sql/expression.js';
import { greatest, least } from '../../runtime/sql/functions/choice.js';
import { dateDiff, minus, plus, type DiffUnit } from '../../runtime/sql/functions/date-arithmetic.js';
import { extract, type DatePart } from '../../runtime/sql/functions/date-part.js';
import { formatDate } from '../../runtime/sql/functions/date-text.js';
import { dateTrunc, type TruncUnit } from '../../runtime/sql/functions/date-trunc.js';
import { caseWhen, cast, coalesce, nullif, value } from '../../runtime/sql/functions.js';
import { table, type TableOf } from '../../runtime/sql/table.js';

export type MomentKind = 'dateTime' | 'timestamp' | 'date';
export interface Times {
  readonly n: number | null;
  readonly a: string | null;
  readonly b: string | null;
}
/** One table for each kind, so that all its columns are of that kind. */
export interface TimesTable<N extends string = 'times'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly n: Column<N, number | null>;
  readonly a: Column<N, Date | null>;
  readonly b: Column<N, Date | null>;
}
export const timesOf = (kind: MomentKind): TimesTable =>
  table(`times_${kind}`, { id: 'int', n: 'int', a: kind, b: kind });
export const TIMES: readonly Times[] = [
  { n: 1, a: '2024-02-29T23:59:58.750Z', b: '2023-12-31T00:00:00.000Z' },
  { n: -40, a: '1969-07-20T20:17:40.001Z', b: '2000-01-01T00:00:00.999Z' },
  { n: 0, a: null, b: '2021-03-28T01:30:00.000Z' },
  { n: null, a: '2020-12-31T12:00:00.000Z', b: '2020-12-31T12:00:00.000Z' },
  { n: 366, a: '2027-01-04T03:04:05.006Z', b: null },
];

export interface KnownMoment {
  readonly sql: Expression<Date | null, Date>;
  readonly of: (row: Times) => number | null;
}
export interface KnownValue {
  readonly sql: Expression<unknown, unknown>;
  readonly of: (row: Times) => unknown;
}

const DAY = 86_400_000;
const UNITS = { week: 7 * DAY, day: DAY, hour: 3_600_000, minute: 60_000, second: 1000 } as const;
const midnight = (ms: number): number => Math.floor(ms / DAY) * DAY;
const monday = (ms: number): number => midnight(ms) - ((new Date(ms).getUTCDay() + 6) % 7) * DAY;

/** What a value is in JavaScript: a date is text. */
export const shown = (kind: MomentKind, ms: number | null): Date | string | null =>
  ms === null ? null : kind === 'date' ? new Date(ms).toISOString().slice(0, 10) : new Date(ms);

function addMonths(ms: number, months: number): number {
  const from = new Date(ms);
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  return to.getTime() + (Math.min(from.getUTCDate(), last) - 1) * DAY + (ms - midnight(ms));
}

interface Span {
  readonly years?: number | undefined;
  readonly months?: number | undefined;
  readonly weeks?: number | undefined;
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
}
const later = (ms: number, span: Span, sign: 1 | -1): number =>
  addMonths(ms, sign * ((span.years ?? 0) * 12 + (span.months ?? 0))) +
  sign *
    ((span.weeks ?? 0) * UNITS.week +
      (span.days ?? 0) * DAY +
      (span.hours ?? 0) * UNITS.hour +
      (span.minutes ?? 0) * UNITS.minute +
      Math.round((span.seconds ?? 0) * 1000));

function truncated(ms: number, unit: TruncUnit): number {
  const at = new Date(ms);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  switch (unit) {
    case 'year':
      return Date.UTC(year, 0, 1);
    case 'quarter':
      return Date.UTC(year, month - (month % 3), 1);
    case 'month':
      return Date.UTC(year, month, 1);
    case 'week':
      return monday(ms);
    default:
      return Math.floor(ms / UNITS[unit]) * UNITS[unit];
  }
}

function part(ms: number, name: DatePart): number {
  const at = new Date(ms);
  switch (name) {
    case 'year':
      return at.getUTCFullYear();
    case 'quarter':
      return Math.floor(at.getUTCMonth() / 3) + 1;
    case 'month':
      return at.getUTCMonth() + 1;
    case 'day':
      return at.getUTCDate();
    case 'hour':
      return at.getUTCHours();
    case 'minute':
      return at.getUTCMinutes();
    case 'second':
      return at.getUTCSeconds();
    case 'dayOfWeek':
      return ((at.getUTCDay() + 6) % 7) + 1;
    case 'dayOfYear':
      return (midnight(ms) - Date.UTC(at.getUTCFullYear(), 0, 1)) / DAY + 1;
    case 'week': {
      const thursday = monday(ms) + 3 * DAY;
      return Math.floor((thursday - Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)) / UNITS.week) + 1;
    }
    case 'epoch':
      return ms / 1000;
  }
}

const strict =
  <T>(work: (...values: number[]) => T, ...parts: readonly { readonly of: (row: Times) => number | null }[]) =>
  (row: Times): T | null => {
    const values = parts.map((one) => one.of(row));
    return values.includes(null) ? null : work(...(values as number[]));
  };

const small = fc.option(fc.integer({ min: -14, max: 14 }), { nil: undefined });
const spans: fc.Arbitrary<Span> = fc
  .record({
    years: small,
    months: small,
    weeks: small,
    days: fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }),
    hours: small,
    minutes: small,
    seconds: fc.option(
      fc.integer({ min: -5000, max: 5000 }).map((it) => it / 4),
      { nil: undefined },
    ),
  })
  .filter((span) => Object.values(span).some((it) => it !== undefined));

/** The arbitraries over the columns of a table whose moments are all of one kind. */
export function moments(kind: MomentKind): {
  readonly times: TimesTable;
  readonly moment: fc.Arbitrary<KnownMoment>;
  readonly value: fc.Arbitrary<KnownValue>;
  readonly truth: fc.Arbitrary<KnownValue>;
} {
  const times = timesOf(kind);
  const stored = (ms: number): number => (kind === 'date' ? midnight(ms) : ms);
  const known = (sql: unknown, of: KnownMoment['of']): KnownMoment => ({
    sql: sql as KnownMoment['sql'],
    of: (row) => {
      const ms = of(row);
      return ms === null ? null : stored(ms);
    },
  });
  const valued = (sql: unknown, of: KnownValue['of']): KnownValue => ({ sql: sql as KnownValue['sql'], of });
  const input = (ms: number): Date => shown(kind, ms) as Date;
  const literals = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2060, 0) }).map(stored);
  const { moment } = fc.letrec<{ moment: KnownMoment }>((tie) => {
    const moment = tie('moment');
    const two = fc.tuple(moment, moment);
    const column = (name: 'a' | 'b'): fc.Arbitrary<KnownMoment> =>
      fc.constant(known(times[name], (row) => (row[name] === null ? null : Date.parse(row[name]))));
    return {
      moment: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        literals.map((ms) => known(value(input(ms), { kind }), () => ms)),
        column('a'),
        column('b'),
        fc.tuple(moment, spans).map(([x, span]) =>
          known(
            plus(x.sql, span as { days: number }),
            strict((ms) => later(ms, span, 1), x),
          ),
        ),
        fc.tuple(moment, spans).map(([x, span]) =>
          known(
            minus(x.sql, span as { days: number }),
            strict((ms) => later(ms, span, -1), x),
          ),
        ),
        fc.tuple(moment, fc.constantFrom('months', 'days', 'hours'), fc.boolean()).map(([x, unit, back]) =>
          known((back ? minus : plus)(x.sql, { [unit]: times.n }), (row) => {
            const ms = x.of(row);
            return ms === null || row.n === null ? null : later(ms, { [unit]: row.n }, back ? -1 : 1);
          }),
        ),
        fc
          .tuple(
            moment,
            fc.constantFrom<TruncUnit>('year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second'),
          )
          .map(([x, unit]) =>
            known(
              dateTrunc(unit, x.sql),
              strict((ms) => truncated(ms, unit), x),
            ),
          ),
        two.map(([x, y]) => known(greatest(x.sql, y.sql), strict(Math.max, x, y))),
        two.map(([x, y]) => known(least(x.sql, y.sql), strict(Math.min, x, y))),
        two.map(([x, y]) => known(coalesce(x.sql, y.sql), (row) => x.of(row) ?? y.of(row))),
        two.map(([x, y]) => known(nullif(x.sql, y.sql), (row) => (x.of(row) === y.of(row) ? null : x.of(row)))),
        fc.tuple(moment, moment, moment).map(([x, y, z]) =>
          known(caseWhen(x.sql.lt(y.sql), y.sql).else(z.sql), (row) => {
            const [a, b] = [x.of(row), y.of(row)];
            return (a !== null && b !== null && a < b ? y : z).of(row);
          }),
        ),
        moment.map((x) => known(cast(cast(x.sql, 'date'), kind), strict(midnight, x))),
      ),
    };
  });
  const PARTS: readonly DatePart[] = [
    'year',
    'quarter',
    'month',
    'day',
    'hour',
    'minute',
    'second',
    'dayOfWeek',
    'dayOfYear',
    'week',
    'epoch',
  ];
  const diffs = fc.constantFrom<DiffUnit>('week', 'day', 'hour', 'minute', 'second');
  const numbers = fc.oneof(
    fc.tuple(moment, fc.constantFrom(...PARTS)).map(([x, name]) =>
      valued(
        extract(name, x.sql),
        strict((ms) => part(ms, name), x),
      ),
    ),
    fc.tuple(moment, moment, diffs).map(([x, y, unit]) =>
      valued(
        dateDiff(unit, x.sql, y.sql),
        strict((from, to) => Math.trunc((to - from) / UNITS[unit]), x, y),
      ),
    ),
    fc.tuple(moment, literals, diffs).map(([x, to, unit]) =>
      valued(
        dateDiff(unit, x.sql, input(to)),
        strict((from) => Math.trunc((to - from) / UNITS[unit]), x),
      ),
    ),
    moment.map((x) =>
      valued(
        formatDate(x.sql, 'YYYY-MM-DD HH:mm:ss'),
        strict((ms) => new Date(ms).toISOString().slice(0, 19).replace('T', ' '), x),
      ),
    ),
    moment.map((x) =>
      valued(
        cast(x.sql, 'date'),
        strict((ms) => shown('date', ms), x),
      ),
    ),
  );
  const COMPARED = [
    ['eq', (x: number, y: number) => x === y],
    ['ne', (x: number, y: number) => x !== y],
    ['lt', (x: number, y: number) => x < y],
    ['gte', (x: number, y: number) => x >= y],
  ] as const;
  const truth = fc.oneof(
    fc
      .tuple(moment, moment, fc.constantFrom(...COMPARED))
      .map(([x, y, [name, work]]) => valued(x.sql[name as 'lt'](y.sql), strict(work as never, x, y))),
    fc.tuple(moment, literals, fc.constantFrom(...COMPARED)).map(([x, y, [name, work]]) =>
      valued(
        x.sql[name as 'lt'](input(y)),
        strict((ms) => work(ms, y), x),
      ),
    ),
    fc.tuple(moment, literals, literals).map(([x, low, high]) =>
      valued(
        x.sql.between(input(low), input(high)),
        strict((ms) => ms >= low && ms <= high, x),
      ),
    ),
    fc.tuple(moment, fc.array(literals, { minLength: 1, maxLength: 3 })).map(([x, list]) =>
      valued(
        x.sql.in(list.map(input)),
        strict((ms) => list.includes(ms), x),
      ),
    ),
    fc.tuple(moment, moment).map(([x, y]) => valued(x.sql.isDistinctFrom(y.sql), (row) => x.of(row) !== y.of(row))),
  );
  return { times, moment, value: numbers, truth };
}
