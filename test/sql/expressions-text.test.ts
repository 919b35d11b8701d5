import { expect, it } from 'vitest';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import {
  concatWs,
  left,
  lpad,
  ltrim,
  octetLength,
  position,
  repeat,
  replace,
  reverse,
  right,
  rpad,
  rtrim,
  splitPart,
  substring,
  trim,
} from '../../runtime/sql/functions/text.js';
import { coalesce, length, lower, upper, value } from '../../runtime/sql/functions.js';
import { select } from '../../runtime/sql/select.js';
import { describeDatabases } from '../support/databases.js';
import { EVERYWHERE, samples, useSamples } from './expressions-samples.js';

describeDatabases('text functions', EVERYWHERE, (database) => {
  const { value: one, values } = useSamples(database);
  const { s, n } = samples;

  it('cut, fill and turn texts by characters', async () => {
    expect(await values(trim(s))).toEqual(['Hello, World', 'ünï 🐍', '', null]);
    expect(await values(ltrim(s))).toEqual(['Hello, World', 'ünï 🐍 ', '', null]);
    expect(await values(rtrim(s))).toEqual(['Hello, World', '  ünï 🐍', '', null]);
    expect(await values(length(s))).toEqual([12, 8, 0, null]);
    expect(await values(octetLength(s))).toEqual([12, 13, 0, null]);
    expect(await values(lower(s))).toEqual(['hello, world', '  ünï 🐍 ', '', null]);
    expect(await one(upper(s))).toBe('HELLO, WORLD');
    expect(await values(substring(s, 3, 4))).toEqual(['llo,', 'ünï ', '', null]);
    expect(await values(substring(s, 8))).toEqual(['World', ' ', '', null]);
    expect(await one(substring(s, position(s, 'l'), coalesce(n.mul(n), 0)))).toBe('llo, World');
    expect(await values(left(s, 3))).toEqual(['Hel', '  ü', '', null]);
    expect(await values(right(s, 3))).toEqual(['rld', ' 🐍 ', '', null]);
    expect(await values(right(s, 0))).toEqual(['', '', '', null]);
    expect(await values(reverse(s))).toEqual(['dlroW ,olleH', ' 🐍 ïnü  ', '', null]);
    expect(await values(lpad(s, 9, '.:'))).toEqual(['Hello, Wo', '.  ünï 🐍 ', '.:.:.:.:.', null]);
    expect(await values(rpad(s, 10))).toEqual(['Hello, Wor', '  ünï 🐍   ', '          ', null]);
    expect(await values(repeat(s, 2))).toEqual(['Hello, WorldHello, World', '  ünï 🐍   ünï 🐍 ', '', null]);
    expect(await one(repeat(s, 0))).toBe('');
  });

  it('find and replace letter for letter', async () => {
    expect(await values(position(s, 'o'))).toEqual([5, 0, 0, null]);
    expect(await one(position(s, 'w'))).toBe(0);
    expect(await one(position(s, ''))).toBe(1);
    expect(await values(replace(s, 'o', 'ö'))).toEqual(['Hellö, Wörld', '  ünï 🐍 ', '', null]);
    expect(await one(replace(s, 'w', '-'))).toBe('Hello, World');
    expect(await one(replace(s, "'; --", '\\'))).toBe('Hello, World');
    expect(await one(splitPart(s, ', ', 1))).toBe('Hello');
    expect(await one(splitPart(s, ', ', 2))).toBe('World');
    expect(await one(splitPart(s, ', ', 3))).toBe('');
    expect(await values(splitPart(s, '-', 1))).toEqual(['Hello, World', '  ünï 🐍 ', '', null]);
    expect(await values(splitPart(s, ' ', 3))).toEqual(['', 'ünï', '', null]);
  });

  it('join texts', async () => {
    expect(await values(concatWs('-', s, value('x')))).toEqual(['Hello, World-x', '  ünï 🐍 -x', '-x', 'x']);
    expect(await values(s.concat('!', s))).toEqual(['Hello, World!Hello, World', '  ünï 🐍 !  ünï 🐍 ', '!', null]);
    expect(await one(trim(s).concat('a').eq('Hello, Worlda'))).toBe(true);
  });
});

it('arguments without meaning are refused before any SQL', () => {
  expect(() => substring(samples.s, 0)).toThrow('the start of substring() takes a whole number from 1 on, not 0');
  expect(() => left(samples.s, -1)).toThrow('left() takes a whole number from 0 on, not -1');
  expect(() => splitPart(samples.s, '', 1)).toThrow('splitPart() needs a separator');
  // @ts-expect-error a number is no text
  expect(() => trim(samples.n)).toBeDefined();
});

it('MySQL reads them as MariaDB does', () => {
  expect(
    select({ a: position(samples.s, 'x') })
      .from(samples)
      .toSQL({ compiler: mysqlDialect('mysql').compiler }).sql,
  ).toBe('SELECT locate(convert(? using utf8mb4) collate utf8mb4_bin, samples.s) AS a FROM samples');
});
