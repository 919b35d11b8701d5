/** Random typed expressions, each with what it is worth: an oracle in JavaScript that knows SQL's NULL. */
import fc from 'fast-check';
import type { Condition } from '../../runtime/sql/operand.js';
import { and, not, or } from '../../runtime/sql/conditions.js';
import type { Expression } from '../../runtime/sql/expression.js';
import { greatest, least } from '../../runtime/sql/functions/choice.js';
import { bitAnd, bitOr, bitXor, sign } from '../../runtime/sql/functions/number.js';
import {
  concatWs,
  left,
  lpad,
  position,
  repeat,
  replace,
  reverse,
  right,
  rpad,
  splitPart,
  substring,
  trim,
} from '../../runtime/sql/functions/text.js';
import { abs, caseWhen, cast, coalesce, length, lower, nullif, upper, value } from '../../runtime/sql/functions.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';

export interface Row {
  readonly a: number | null;
  readonly b: number | null;
  readonly s: string | null;
  readonly t: string | null;
  readonly p: boolean | null;
}
export interface Facts<N extends string = 'facts'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly a: Column<N, number | null>;
  readonly b: Column<N, number | null>;
  readonly s: Column<N, string | null>;
  readonly t: Column<N, string | null>;
  readonly p: Column<N, boolean | null>;
  as<A extends string>(alias: A): Facts<A>;
}
export const facts: Facts = table('facts', { id: 'int', a: 'int', b: 'int', s: 'text', t: 'text', p: 'boolean' });

export const FACTS: readonly Row[] = [
  { a: 1, b: -7, s: 'abc', t: 'A%b_c\\', p: true },
  { a: 0, b: 12, s: '', t: "it's", p: false },
  { a: null, b: 3, s: ' B a ', t: null, p: null },
  { a: -5, b: null, s: null, t: '🐍ab🐍', p: true },
  { a: 19, b: 19, s: 'bbb', t: 'bbb', p: false },
];

/** An expression and its value for a row. */
export interface Known<T> {
  readonly sql: Expression<T | null, NonNullable<T>>;
  readonly of: (row: Row) => T | null;
}
type Arbitrary<T> = fc.Arbitrary<Known<T>>;

// What an expression reads and may be given is told by types that random ones forget.
const known = <T>(sql: unknown, of: (row: Row) => T | null): Known<T> => ({ sql: sql as Known<T>['sql'], of });
const strict =
  <T, U>(work: (value: T) => U, it: Known<T>) =>
  (row: Row): U | null => {
    const value = it.of(row);
    return value === null ? null : work(value);
  };
const strict2 =
  <T, U, V>(work: (left: T, right: U) => V, one: Known<T>, other: Known<U>) =>
  (row: Row): V | null => {
    const [x, y] = [one.of(row), other.of(row)];
    return x === null || y === null ? null : work(x, y);
  };
const points = (text: string): string[] => Array.from(text);
const fill = (size: number, unit: string): string =>
  Array.from({ length: Math.max(0, size) }, (_, index) => points(unit)[index % points(unit).length] as string).join('');

const pieces = fc.constantFrom('a', 'B', 'b', ' ', "'", '\\', '%', '_', '🐍', '-');
const texts = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''));
const small = fc.integer({ min: -9, max: 9 });
const sizes = fc.integer({ min: 0, max: 5 });

const threeAnd = (x: boolean | null, y: boolean | null): boolean | null =>
  x === false || y === false ? false : x === null || y === null ? null : true;
const threeOr = (x: boolean | null, y: boolean | null): boolean | null =>
  x === true || y === true ? true : x === null || y === null ? null : false;

/**
 * The arbitraries.
 *
 * @param exactText - also comparisons of texts, which follow the column's collation on MySQL and MariaDB
 */
export function expressions(exactText: boolean): {
  readonly int: Arbitrary<number>;
  readonly text: Arbitrary<string>;
  readonly truth: Arbitrary<boolean>;
} {
  return fc.letrec<{ int: Known<number>; text: Known<string>; truth: Known<boolean> }>((tie) => {
    const int = tie('int');
    const text = tie('text');
    const truth = tie('truth');
    const choice = <T>(one: fc.Arbitrary<Known<T>>): fc.Arbitrary<Known<T>>[] => [
      fc
        .tuple(truth, one, one)
        .map(([when, then, otherwise]) =>
          known<T>(caseWhen(when.sql, then.sql).else(otherwise.sql), (row) =>
            (when.of(row) === true ? then : otherwise).of(row),
          ),
        ),
      fc
        .tuple(one, one)
        .map(([x, y]) =>
          known<T>((coalesce as (...all: unknown[]) => unknown)(x.sql, y.sql), (row) => x.of(row) ?? y.of(row)),
        ),
    ];
    const compared = [
      ['eq', (x: number, y: number) => x === y],
      ['ne', (x: number, y: number) => x !== y],
      ['lt', (x: number, y: number) => x < y],
      ['lte', (x: number, y: number) => x <= y],
      ['gt', (x: number, y: number) => x > y],
      ['gte', (x: number, y: number) => x >= y],
    ] as const;
    const exact: fc.Arbitrary<Known<boolean>>[] = [
      fc.tuple(text, text).map(([x, y]) =>
        known(
          x.sql.eq(y.sql),
          strict2((l, r) => l === r, x, y),
        ),
      ),
      fc.tuple(text, texts).map(([x, y]) =>
        known(
          x.sql.contains(y),
          strict((it) => it.includes(y), x),
        ),
      ),
      fc.tuple(text, texts).map(([x, y]) =>
        known(
          x.sql.startsWith(y),
          strict((it) => it.startsWith(y), x),
        ),
      ),
      fc.tuple(text, texts).map(([x, y]) =>
        known(
          x.sql.endsWith(y),
          strict((it) => it.endsWith(y), x),
        ),
      ),
      fc.tuple(text, text).map(([x, y]) => known(x.sql.isDistinctFrom(y.sql), (row) => x.of(row) !== y.of(row))),
    ];
    return {
      int: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        small.map((it) => known(value(it), () => it)),
        fc.constant(known<number>(facts.a, (row) => row.a)),
        fc.constant(known<number>(facts.b, (row) => row.b)),
        fc.tuple(int, int).map(([x, y]) =>
          known<number>(
            x.sql.add(y.sql),
            strict2((l, r) => l + r, x, y),
          ),
        ),
        fc.tuple(int, int).map(([x, y]) =>
          known<number>(
            x.sql.sub(y.sql),
            strict2((l, r) => l - r, x, y),
          ),
        ),
        fc.tuple(int, small).map(([x, y]) =>
          known<number>(
            x.sql.mul(y),
            strict((it) => it * y, x),
          ),
        ),
        fc
          .tuple(
            int,
            small.filter((it) => it !== 0),
          )
          .map(([x, y]) =>
            known<number>(
              x.sql.intDiv(y),
              strict((it) => Math.trunc(it / y), x),
            ),
          ),
        fc
          .tuple(
            int,
            small.filter((it) => it !== 0),
          )
          .map(([x, y]) =>
            known<number>(
              x.sql.mod(y),
              strict((it) => it % y, x),
            ),
          ),
        int.map((x) =>
          known<number>(
            x.sql.neg(),
            strict((it) => -it, x),
          ),
        ),
        int.map((x) => known<number>(abs(x.sql), strict(Math.abs, x))),
        int.map((x) => known<number>(sign(x.sql), strict(Math.sign, x))),
        fc
          .tuple(int, small)
          .map(([x, y]) => known<number>(nullif(x.sql, y), (row) => (x.of(row) === y ? null : x.of(row)))),
        fc.tuple(int, int).map(([x, y]) => known<number>(greatest(x.sql, y.sql), strict2(Math.max, x, y))),
        fc.tuple(int, int).map(([x, y]) => known<number>(least(x.sql, y.sql), strict2(Math.min, x, y))),
        fc.tuple(int, small).map(([x, y]) =>
          known<number>(
            (bitAnd as (...all: unknown[]) => unknown)(x.sql, y),
            strict((it) => it & y, x),
          ),
        ),
        fc.tuple(int, small).map(([x, y]) =>
          known<number>(
            (bitOr as (...all: unknown[]) => unknown)(x.sql, y),
            strict((it) => it | y, x),
          ),
        ),
        fc.tuple(int, small).map(([x, y]) =>
          known<number>(
            (bitXor as (...all: unknown[]) => unknown)(x.sql, y),
            strict((it) => it ^ y, x),
          ),
        ),
        text.map((x) =>
          known<number>(
            length(x.sql),
            strict((it) => points(it).length, x),
          ),
        ),
        fc
          .tuple(
            text,
            texts.filter((it) => it !== ''),
          )
          .map(([x, y]) =>
            known<number>(
              position(x.sql, y),
              strict((it) => (it.includes(y) ? points(it.slice(0, it.indexOf(y))).length + 1 : 0), x),
            ),
          ),
        ...choice(int),
      ),
      text: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        texts.map((it) => known(value(it), () => it)),
        fc.constant(known<string>(facts.s, (row) => row.s)),
        fc.constant(known<string>(facts.t, (row) => row.t)),
        text.map((x) =>
          known<string>(
            lower(x.sql),
            strict((it) => it.toLowerCase(), x),
          ),
        ),
        text.map((x) =>
          known<string>(
            upper(x.sql),
            strict((it) => it.toUpperCase(), x),
          ),
        ),
        text.map((x) =>
          known<string>(
            trim(x.sql),
            strict((it) => it.replace(/^ +| +$/g, ''), x),
          ),
        ),
        text.map((x) =>
          known<string>(
            reverse(x.sql),
            strict((it) => points(it).reverse().join(''), x),
          ),
        ),
        fc.tuple(text, text).map(([x, y]) =>
          known<string>(
            x.sql.concat(y.sql),
            strict2((l, r) => l + r, x, y),
          ),
        ),
        fc
          .tuple(text, text, texts)
          .map(([x, y, between]) =>
            known<string>(concatWs(between, x.sql, y.sql), (row) =>
              [x.of(row), y.of(row)].filter((it) => it !== null).join(between),
            ),
          ),
        fc.tuple(text, sizes).map(([x, n]) =>
          known<string>(
            left(x.sql, n),
            strict((it) => points(it).slice(0, n).join(''), x),
          ),
        ),
        fc.tuple(text, sizes).map(([x, n]) =>
          known<string>(
            right(x.sql, n),
            strict((it) => (n === 0 ? '' : points(it).slice(-n).join('')), x),
          ),
        ),
        fc.tuple(text, sizes, sizes).map(([x, from, n]) =>
          known<string>(
            substring(x.sql, from + 1, n),
            strict(
              (it) =>
                points(it)
                  .slice(from, from + n)
                  .join(''),
              x,
            ),
          ),
        ),
        fc
          .tuple(
            text,
            texts.filter((it) => it !== ''),
            texts,
          )
          .map(([x, from, to]) =>
            known<string>(
              replace(x.sql, from, to),
              strict((it) => it.replaceAll(from, () => to), x),
            ),
          ),
        fc
          .tuple(
            text,
            sizes,
            texts.filter((it) => it !== ''),
          )
          .map(([x, n, unit]) =>
            known<string>(
              lpad(x.sql, n, unit),
              strict((it) => fill(n - points(it).length, unit) + points(it).slice(0, n).join(''), x),
            ),
          ),
        fc
          .tuple(
            text,
            sizes,
            texts.filter((it) => it !== ''),
          )
          .map(([x, n, unit]) =>
            known<string>(
              rpad(x.sql, n, unit),
              strict((it) => points(it).slice(0, n).join('') + fill(n - points(it).length, unit), x),
            ),
          ),
        fc.tuple(text, fc.integer({ min: 0, max: 2 })).map(([x, n]) =>
          known<string>(
            repeat(x.sql, n),
            strict((it) => it.repeat(n), x),
          ),
        ),
        fc
          .tuple(
            text,
            texts.filter((it) => it !== ''),
            fc.integer({ min: 1, max: 3 }),
          )
          .map(([x, by, n]) =>
            known<string>(
              splitPart(x.sql, by, n),
              strict((it) => it.split(by)[n - 1] ?? '', x),
            ),
          ),
        int.map((x) => known<string>(cast(x.sql, { kind: 'text' }), strict(String, x))),
        ...choice(text),
      ),
      truth: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.boolean().map((it) => known(value(it), () => it)),
        fc.constant(known<boolean>(facts.p, (row) => row.p)),
        fc
          .tuple(int, int, fc.constantFrom(...compared))
          .map(([x, y, [name, work]]) => known(x.sql[name as 'lt'](y.sql), strict2(work, x, y))),
        int.map((x) => known<boolean>(x.sql.isNull(), (row) => x.of(row) === null)),
        text.map((x) => known<boolean>(x.sql.isNotNull(), (row) => x.of(row) !== null)),
        fc
          .tuple(int, int)
          .map(([x, y]) => known<boolean>(x.sql.isDistinctFrom(y.sql), (row) => x.of(row) !== y.of(row))),
        fc
          .tuple(int, int)
          .map(([x, y]) => known<boolean>(x.sql.isNotDistinctFrom(y.sql), (row) => x.of(row) === y.of(row))),
        fc.tuple(int, small, small).map(([x, low, high]) =>
          known(
            x.sql.between(low, high),
            strict((it) => it >= low && it <= high, x),
          ),
        ),
        fc
          .tuple(int, fc.array(fc.option(small, { freq: 6 }), { maxLength: 5 }), fc.boolean())
          .map(([x, list, negated]) =>
            known<boolean>(negated ? x.sql.notIn(list) : x.sql.in(list), member(x, list, negated)),
          ),
        fc
          .tuple(truth, truth)
          .map(([x, y]) =>
            known<boolean>(and(x.sql as Condition, y.sql as Condition), (row) => threeAnd(x.of(row), y.of(row))),
          ),
        fc
          .tuple(truth, truth)
          .map(([x, y]) =>
            known<boolean>(or(x.sql as Condition, y.sql as Condition), (row) => threeOr(x.of(row), y.of(row))),
          ),
        truth.map((x) =>
          known<boolean>(
            not(x.sql as Condition),
            strict((it) => !it, x),
          ),
        ),
        ...choice(truth),
        ...(exactText ? exact : []),
      ),
    };
  });
}

const member =
  (x: Known<number>, list: readonly (number | null)[], negated: boolean) =>
  (row: Row): boolean | null => {
    if (list.length === 0) return negated;
    const it = x.of(row);
    if (it === null) return null;
    if (list.includes(it)) return !negated;
    return list.includes(null) ? null : negated;
  };
