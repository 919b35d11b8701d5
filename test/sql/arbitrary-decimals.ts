/** Random exact arithmetic, each expression with what it is worth: decimal.js with more digits than any of them needs. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import type { Expression } from '../../runtime/sql/expression.js';
import { greatest, least } from '../../runtime/sql/functions/choice.js';
import { ceil, floor, round, trunc } from '../../runtime/sql/functions/number.js';
import { abs, caseWhen, cast, coalesce, nullif, value } from '../../runtime/sql/functions.js';
import type { DecimalInput } from '../../runtime/sql/operand.js';
import { table, type TableOf } from '../../runtime/sql/table.js';

export const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP, defaults: true });
const DOUBLE_DIGITS = 15;

export interface Amount {
  readonly n: number | null;
  readonly d: string | null;
  readonly e: string | null;
  readonly g: string | null;
}
export interface Amounts<N extends string = 'amounts'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly n: Column<N, number | null>;
  readonly d: Column<N, Decimal | null, DecimalInput>;
  readonly e: Column<N, Decimal | null, DecimalInput>;
  readonly g: Column<N, Decimal | null, DecimalInput>;
  as<A extends string>(alias: A): Amounts<A>;
}
/** Two that SQLite holds as doubles, and one that it holds as text. */
export const COLUMNS = {
  n: { kind: 'int' },
  d: { kind: 'decimal', precision: 10, scale: 2 },
  e: { kind: 'decimal', precision: 8, scale: 3 },
  g: { kind: 'decimal', precision: 30, scale: 6 },
} as const;
export const amounts: Amounts = table('amounts', { id: 'int', ...COLUMNS });
export const AMOUNTS: readonly Amount[] = [
  { n: 3, d: '1.10', e: '0.100', g: '12345678901234567.000001' },
  { n: -7, d: '-2.67', e: '2.675', g: '-0.500000' },
  { n: 0, d: '0.00', e: '-0.005', g: '0.000000' },
  { n: null, d: '99999.99', e: null, g: '1.100000' },
  { n: 12, d: null, e: '1234.567', g: null },
];

/** An exact number and its value for a row; `long` where SQLite has it as text. */
export interface KnownDecimal {
  readonly sql: Expression<Decimal | null, DecimalInput>;
  readonly of: (row: Amount) => Decimal | null;
}
export interface KnownTruth {
  readonly sql: Expression<boolean | null, boolean>;
  readonly of: (row: Amount) => boolean | null;
}
type Arbitrary = fc.Arbitrary<KnownDecimal>;

/** Thrown by an oracle for more digits than decision 0001 promises of doubles, or than MariaDB has. */
export class TooLong extends Error {}

const bounded = (of: (row: Amount) => Decimal | null, long: boolean) => (row: Amount) => {
  const it = of(row);
  if (it !== null && (it.precision(true) > (long ? 34 : DOUBLE_DIGITS) || it.decimalPlaces() > (long ? 18 : 12)))
    throw new TooLong();
  return it;
};
const strict =
  <T>(work: (...values: Decimal[]) => T, ...parts: readonly KnownDecimal[]) =>
  (row: Amount): T | null => {
    const values = parts.map((part) => part.of(row));
    return values.includes(null) ? null : work(...(values as Decimal[]));
  };

const literals = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => new Decimal(digits).div(10 ** places));
const someLiterals = literals.filter((it) => !it.isZero());

/**
 * The arbitraries.
 *
 * @param long - over the column of more digits than a double has
 */
export function decimals(long: boolean): { readonly decimal: Arbitrary; readonly truth: fc.Arbitrary<KnownTruth> } {
  const type = long ? COLUMNS.g : COLUMNS.d;
  const known = (sql: unknown, of: KnownDecimal['of']): KnownDecimal => ({
    sql: sql as KnownDecimal['sql'],
    of: bounded(of, long),
  });
  const column = (name: 'd' | 'e' | 'g'): Arbitrary =>
    fc.constant(
      known(amounts[name], (row) => {
        const text = row[name];
        return text === null ? null : new Exact(text);
      }),
    );
  const literal = literals.map((it) => known(value(it, type), () => new Exact(it)));
  const { decimal } = fc.letrec<{ decimal: KnownDecimal }>((tie) => {
    const decimal = tie('decimal');
    const one = (make: (x: KnownDecimal['sql']) => unknown, work: (x: Decimal) => Decimal): Arbitrary =>
      decimal.map((x) => known(make(x.sql), strict(work, x)));
    const two = (
      make: (x: KnownDecimal['sql'], y: KnownDecimal['sql']) => unknown,
      work: (x: Decimal, y: Decimal) => Decimal,
    ): Arbitrary => fc.tuple(decimal, decimal).map(([x, y]) => known(make(x.sql, y.sql), strict(work, x, y)));
    const plain = (
      make: (x: KnownDecimal['sql'], y: Decimal) => unknown,
      work: (x: Decimal, y: Decimal) => Decimal,
    ): Arbitrary =>
      fc.tuple(decimal, someLiterals).map(([x, y]) =>
        known(
          make(x.sql, y),
          strict((it) => work(it, y), x),
        ),
      );
    return {
      decimal: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        literal,
        ...(long ? [column('g'), column('d')] : [column('d'), column('e')]),
        two(
          (x, y) => x.add(y),
          (x, y) => x.plus(y),
        ),
        two(
          (x, y) => x.sub(y),
          (x, y) => x.minus(y),
        ),
        two(
          (x, y) => x.mul(y),
          (x, y) => x.times(y),
        ),
        plain(
          (x, y) => x.add(y),
          (x, y) => x.plus(y),
        ),
        plain(
          (x, y) => x.mul(y.toFixed()),
          (x, y) => x.times(y),
        ),
        plain(
          (x, y) => x.mod(y),
          (x, y) => x.mod(y),
        ),
        plain(
          (x, y) => x.intDiv(y),
          (x, y) => x.div(y).trunc(),
        ),
        one(
          (x) => x.neg(),
          (x) => x.neg(),
        ),
        one(abs, (x) => x.abs()),
        one(floor, (x) => x.floor()),
        one(ceil, (x) => x.ceil()),
        one(trunc, (x) => x.trunc()),
        fc.tuple(decimal, fc.integer({ min: 0, max: 3 })).map(([x, digits]) =>
          known(
            round(x.sql, digits),
            strict((it) => it.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP), x),
          ),
        ),
        fc.tuple(decimal, fc.integer({ min: 0, max: 3 })).map(([x, scale]) =>
          known(
            cast(x.sql, { ...type, precision: long ? 36 : 15, scale }),
            strict((it) => it.toDecimalPlaces(scale, Decimal.ROUND_HALF_UP), x),
          ),
        ),
        fc.constant(known(cast(amounts.n, type), (row) => (row.n === null ? null : new Exact(row.n)))),
        literals.map((it) => known(cast(value(it.toFixed()), { ...type, scale: 3 }), () => new Exact(it))),
        two(
          (x, y) => greatest(x, y),
          (x, y) => Exact.max(x, y),
        ),
        two(
          (x, y) => least(x, y),
          (x, y) => Exact.min(x, y),
        ),
        fc.tuple(decimal, decimal).map(([x, y]) => known(coalesce(x.sql, y.sql), (row) => x.of(row) ?? y.of(row))),
        fc.tuple(decimal, literals).map(([x, y]) =>
          known(nullif(x.sql, y), (row) => {
            const it = x.of(row);
            return it?.eq(y) === true ? null : it;
          }),
        ),
        fc.tuple(decimal, decimal, decimal).map(([x, y, z]) =>
          known(caseWhen(x.sql.lt(y.sql), y.sql).else(z.sql), (row) => {
            const [a, b] = [x.of(row), y.of(row)];
            return (a !== null && b !== null && a.lt(b) ? y : z).of(row);
          }),
        ),
      ),
    };
  });
  const truths = (sql: unknown, of: KnownTruth['of']): KnownTruth => ({ sql: sql as KnownTruth['sql'], of });
  const COMPARED = ['eq', 'lt', 'lte', 'gt', 'gte'] as const;
  const truth = fc.oneof(
    fc.tuple(decimal, decimal, fc.constantFrom(...COMPARED)).map(([x, y, name]) =>
      truths(
        x.sql[name as 'lt'](y.sql),
        strict((l, r) => l[name](r), x, y),
      ),
    ),
    fc.tuple(decimal, literals, fc.constantFrom(...COMPARED)).map(([x, y, name]) =>
      truths(
        x.sql[name as 'lt'](y),
        strict((it) => it[name](y), x),
      ),
    ),
    fc.tuple(decimal, literals, literals).map(([x, low, high]) =>
      truths(
        x.sql.between(low, high),
        strict((it) => it.gte(low) && it.lte(high), x),
      ),
    ),
    fc.tuple(decimal, fc.array(literals, { minLength: 1, maxLength: 4 })).map(([x, list]) =>
      truths(
        x.sql.in(list),
        strict((it) => list.some((member) => it.eq(member)), x),
      ),
    ),
    fc.tuple(decimal, decimal).map(([x, y]) =>
      truths(x.sql.isDistinctFrom(y.sql), (row) => {
        const [a, b] = [x.of(row), y.of(row)];
        return a === null || b === null ? a !== b : !a.eq(b);
      }),
    ),
  );
  return { decimal, truth };
}
