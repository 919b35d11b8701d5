/** Objects that look like expressions are values: what JSON or a query string brings never becomes part of a statement. */
import { describe, expect, it } from 'vitest';
import { asc, coalesce, deleteFrom, func, insert, select, sql, tuple, update, value } from 'joinery';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import { FORGED } from './hostile.js';
import { words, type Statement } from './positions.js';

const DIALECTS: readonly [string, Dialect][] = [
  ['sqlite', sqlite],
  ['postgresql', postgresql],
  ['mysql', mysqlDialect('mysql')],
];
const base = select({ v: words.s }).from(words);
type Make = (given: never) => Statement;
/** Takes a value of any type. */
const values: Readonly<Record<string, Make>> = {
  eq: (given) => base.where(words.s.eq(given)),
  ne: (given) => base.where(words.s.ne(given)),
  lt: (given) => base.where(words.s.lt(given)),
  between: (given) => base.where(words.s.between(given, given)),
  'is distinct from': (given) => base.where(words.s.isDistinctFrom(given)),
  'in a list': (given) => base.where(words.s.in(['a', given])),
  'row value in': (given) => base.where(tuple(words.id, words.s).in([[1, given]])),
  like: (given) => base.where(words.s.like(given)),
  add: (given) => select({ v: words.id.add(given) }).from(words),
  concat: (given) => select({ v: words.s.concat(given) }).from(words),
  coalesce: (given) => select({ v: coalesce(words.s, given) }).from(words),
  value: (given) => select({ v: value<unknown>(given, { kind: 'text' }) }),
  insert: (given) => insert(words).values({ s: given }),
  'insert of JSON': (given) => insert(words).values({ j: given }),
  update: (given) => update(words).set({ s: given }).where(words.id.eq(1)),
  upsert: (given) => insert(words).values({ s: 'a' }).onConflict(words.id).doUpdate({ s: given }),
  delete: (given) => deleteFrom(words).where(words.s.eq(given)),
};
/** Takes something else than a value: an object there is refused. */
const others: Readonly<Record<string, Make>> = {
  in: (given) => base.where(words.s.in(given)),
  contains: (given) => base.where(words.s.contains(given)),
  where: (given) => base.where(given),
  'update where': (given) => update(words).set({ s: 'x' }).where(given),
  'delete where': (given) => deleteFrom(words).where(given),
  and: (given) => base.where(words.s.eq('a').and(given)),
  limit: (given) => base.limit(given),
  offset: (given) => base.offset(given),
  'order by': (given) => base.orderBy(given),
};

describe.each(DIALECTS)('forged expressions for %s', (_, dialect) => {
  const text = (make: Make, given: unknown): string => make(given as never).toSQL(dialect).sql;
  const plain = text(values['eq'] as Make, 'harmless');

  it.each(Object.keys(values))('%s', (position) => {
    const make = values[position] as Make;
    const harmless = text(make, position === 'add' ? 1 : 'harmless');
    for (const given of FORGED) {
      let compiled: string | undefined;
      try {
        compiled = text(make, given);
      } catch (error) {
        // An encoder that has no use for an object says so.
        expect(error, JSON.stringify(given)).toBeInstanceOf(Error);
        continue;
      }
      expect(compiled, JSON.stringify(given)).toBe(harmless);
    }
  });

  it.each(Object.keys(others))('%s', (position) => {
    for (const given of FORGED.filter((one) => !Array.isArray(one)))
      expect(() => text(others[position] as Make, given), JSON.stringify(given)).toThrow(
        /Error|expression|whole number|array|text/,
      );
  });

  it('the sql tag', () => {
    const tagged = (given: unknown): string => base.where(sql<boolean>`${words.s} = ${given}`).toSQL(dialect).sql;
    for (const given of FORGED) expect(tagged(given), JSON.stringify(given)).toBe(plain);
  });

  it('an argument of a function', () => {
    const called = (given: unknown): string =>
      select({ v: func['nullif']?.(words.s, given) as never })
        .from(words)
        .toSQL(dialect).sql;
    for (const given of FORGED) expect(called(given), JSON.stringify(given)).toContain('nullif(words.s, ');
    for (const given of FORGED) expect(called(given), JSON.stringify(given)).not.toMatch(/1 = 1|TRUE|SELECT 1|DROP/);
  });

  it('words of an order', () => {
    const hostile = 'last; DROP TABLE words' as 'last';
    expect(() => base.orderBy(words.s.asc(hostile)).toSQL(dialect)).toThrow('first or last');
    expect(() => base.orderBy(asc('v', hostile)).toSQL(dialect)).toThrow('first or last');
  });

  it('numbers that are texts', () => {
    const hostile = '1 PRECEDING) FROM words; --' as unknown as number;
    expect(() => base.limit(hostile)).toThrow('whole number');
    expect(() => base.offset('1' as never)).toThrow('whole number');
    const frame = func['sum']?.(words.id).over({ orderBy: [words.id], rows: [hostile, 'current'] });
    expect(() =>
      select({ v: frame as never })
        .from(words)
        .toSQL(dialect),
    ).toThrow('whole number');
  });

  it('names of columns that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const row = JSON.parse(`{"${name}": "x"}`) as never;
      expect(() => insert(words).values(row), name).toThrow(`has no column '${name}'`);
      expect(() => update(words).set(row), name).toThrow(`has no column '${name}'`);
    }
  });
});
