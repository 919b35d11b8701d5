import type { Decimal } from 'decimal.js';
import { expect, expectTypeOf, it } from 'vitest';
import { arrayAgg, boolAnd, jsonAgg } from '../../runtime/sql/functions/aggregate.js';
import { arrayAt, arrayLength } from '../../runtime/sql/functions/array.js';
import { greatest } from '../../runtime/sql/functions/choice.js';
import { dateDiff, plus } from '../../runtime/sql/functions/date-arithmetic.js';
import { extract } from '../../runtime/sql/functions/date-part.js';
import { jsonElements, unnest } from '../../runtime/sql/functions/elements.js';
import { fn } from '../../runtime/sql/functions/fn.js';
import { jsonContains, jsonObject } from '../../runtime/sql/functions/json.js';
import { round, sqrt } from '../../runtime/sql/functions/number.js';
import { matches } from '../../runtime/sql/functions/regex.js';
import { position, substring, trim } from '../../runtime/sql/functions/text.js';
import { value } from '../../runtime/sql/functions.js';
import { select } from '../../runtime/sql/select.js';
import { samples } from './expressions-samples.js';
import { customers, orders } from './sample-tables.js';

const rowOf = <Row>(query: { readonly $row: Row }): Row => query.$row;

it('what a function gives may be NULL where what it is given may be', () => {
  const query = select({
    trimmed: trim(samples.s),
    last: trim(customers.last),
    rounded: round(samples.d, 1),
    root: sqrt(orders.version),
    year: extract('year', customers.createdAt),
    cut: substring(customers.last, position(samples.s, 'a')),
    later: plus(customers.createdAt, { days: 1 }),
    perhaps: plus(customers.createdAt, { days: samples.n }),
    days: dateDiff('day', customers.createdAt, new Date()),
    most: greatest(orders.version, 3),
    found: matches(customers.last, 'x'),
    holds: jsonContains(samples.doc, {}),
    size: arrayLength(samples.list),
    first: arrayAt(samples.list, 0),
    built: jsonObject({ n: samples.n, fixed: 'a' }),
    all: jsonAgg(samples.n),
    list: arrayAgg(customers.last),
    every: boolAnd(samples.b),
    other: fn('char_length', 'int', customers.last),
  }).from(samples);
  expectTypeOf(() => rowOf(query)).returns.toEqualTypeOf<{
    trimmed: string | null;
    last: string;
    rounded: Decimal | null;
    root: number;
    year: number;
    cut: string | null;
    later: Date;
    perhaps: Date | null;
    days: number | null;
    most: number;
    found: boolean;
    holds: boolean | null;
    size: number | null;
    first: number | null;
    built: { readonly n: number | null; readonly fixed: string };
    all: readonly (number | null)[] | null;
    list: readonly string[] | null;
    every: boolean | null;
    other: number | null;
  }>();
});

it('an outer join makes what is read from it nullable, through every function', () => {
  const e = unnest('e', samples.list);
  const query = select({
    name: trim(customers.last),
    length: position(customers.last, 'a'),
    member: e.value,
    at: e.position,
  })
    .from(orders)
    .leftJoin(customers, customers.id.eq(orders.customerId))
    .leftJoin(e, value(true));
  expectTypeOf(() => rowOf(query)).returns.toEqualTypeOf<{
    name: string | null;
    length: number | null;
    member: number | null;
    at: number | null;
  }>();
  const text = select({ it: jsonElements('j', samples.doc).value.asText() }).from(samples);
  expectTypeOf(() => rowOf(text)).returns.toEqualTypeOf<{ it: string | null }>();
});

it('what makes no sense does not compile', () => {
  // @ts-expect-error a number has no characters
  expect(() => trim(samples.n)).toBeDefined();
  // @ts-expect-error a text is no moment of a number's type
  expect(() => dateDiff('day', samples.n, 3)).toThrow();
  // @ts-expect-error there is no such part
  expect(() => extract('era', samples.at)).toThrow("extract() knows no part 'era'");
  // @ts-expect-error a regular expression is for texts
  expect(() => matches(samples.n, 'x')).toBeDefined();
  // @ts-expect-error a text is not compared with a number
  trim(samples.s).eq(5);
  // @ts-expect-error a number is not compared with a text
  expect(() => extract('year', samples.at).gt('2024')).toBeDefined();
  expect(() => fn('abs(1); --', 'int')).toThrow("'abs(1); --' is no name of a function");
});
