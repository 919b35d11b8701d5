/** No statement's text follows its values: what a harmless one compiles to is what a hostile one compiles to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import { postgresql } from '../../runtime/dialect/postgresql/dialect.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import { HARMLESS, HOSTILE, hostileText, LONE_SURROGATES, NULS, VERY_LONG } from './hostile.js';
import { READING, WRITING, type Statement } from './positions.js';

const DIALECTS: readonly [string, Dialect][] = [
  ['sqlite', sqlite],
  ['postgresql', postgresql],
  ['mysql', mysqlDialect('mysql')],
  ['mariadb', mysqlDialect('mariadb')],
];
const made: Readonly<Record<string, (given: string) => readonly Statement[]>> = {
  ...Object.fromEntries(
    Object.entries(READING).map(([name, make]) => [name, (given: string) => [make(given, 7) as unknown as Statement]]),
  ),
  ...Object.fromEntries(Object.entries(WRITING).map(([name, make]) => [name, (given: string) => make(given, 7)])),
};

describe.each(DIALECTS)('shapes for %s', (_, dialect) => {
  const texts = (position: string, given: string): string[] =>
    (made[position] as (given: string) => readonly Statement[])(given).map((statement) => statement.toSQL(dialect).sql);

  it.each(Object.keys(made))('%s', (position) => {
    const expected = texts(position, HARMLESS);
    for (const given of [...HOSTILE, ...NULS, VERY_LONG])
      expect(texts(position, given), JSON.stringify(given.slice(0, 80))).toEqual(expected);
    // No database stores half of a pair: it makes no other statement, and where values are put together it is refused at once.
    for (const given of LONE_SURROGATES) {
      if (dialect.name === 'sqlite' && position === 'in a long list')
        expect(() => texts(position, given)).toThrow('half of a surrogate pair');
      else expect(texts(position, given), JSON.stringify(given)).toEqual(expected);
    }
    fc.assert(
      fc.property(hostileText(), (given) => {
        expect(texts(position, given)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
