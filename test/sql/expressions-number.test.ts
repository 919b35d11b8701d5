import { expect, it } from 'vitest';
import {
  bitAnd,
  bitNot,
  bitOr,
  bitXor,
  ceil,
  exp,
  floor,
  ln,
  log10,
  power,
  random,
  round,
  shiftLeft,
  shiftRight,
  sign,
  sqrt,
  trunc,
} from '../../runtime/sql/functions/number.js';
import { greatest, least } from '../../runtime/sql/functions/choice.js';
import { abs } from '../../runtime/sql/functions.js';
import { describeDatabases } from '../support/databases.js';
import { EVERYWHERE, samples, useSamples } from './expressions-samples.js';

describeDatabases('numeric functions', EVERYWHERE, (database) => {
  const { value: one, values } = useSamples(database);
  const { n, f, d, e } = samples;

  it('round exact numbers, halves away from zero', async () => {
    expect(await values(round(d, 2))).toEqual(['2.68', '-2.68', '0', null]);
    expect(await values(round(d))).toEqual(['3', '-3', '0', null]);
    expect(await values(round(e, 9))).toEqual(['12345678901234567.000000002', '-0.5', '0', null]);
    expect(await values(round(e))).toEqual(['12345678901234567', '-1', '0', null]);
    expect(await values(round(f))).toEqual([3, -3, 0, null]);
    expect(await values(round(n, 2))).toEqual([7, -7, 0, null]);
    expect(await values(floor(d))).toEqual(['2', '-3', '0', null]);
    expect(await values(floor(e))).toEqual(['12345678901234567', '-1', '0', null]);
    expect(await values(floor(f))).toEqual([2, -3, 0, null]);
    expect((await values(ceil(d))).map((it) => (it === '-0' ? '0' : it))).toEqual(['3', '-2', '0', null]);
    expect(await values(ceil(e))).toEqual(['12345678901234568', '0', '0', null]);
    expect(await values(trunc(d))).toEqual(['2', '-2', '0', null]);
    expect(await values(trunc(f))).toEqual([2, -2, 0, null]);
    expect(await values(trunc(e))).toEqual(['12345678901234567', '0', '0', null]);
    expect(await values(abs(e))).toEqual(['12345678901234567.0000000015', '0.5', '0', null]);
    expect(await values(e.neg())).toEqual(['-12345678901234567.0000000015', '0.5', '0', null]);
    expect(await values(round(d, 2).gt('2.67'))).toEqual([true, false, false, null]);
    expect(await values(round(e, 9).eq('12345678901234567.000000002'))).toEqual([true, false, false, null]);
    expect(await values(sign(e))).toEqual([1, -1, 0, null]);
    expect(await values(sign(n))).toEqual([1, -1, 0, null]);
  });

  it('the rest of a division has the sign of what is divided', async () => {
    expect(await values(n.mod(3))).toEqual([1, -1, 0, null]);
    expect(await values(f.mod(2))).toEqual([0.5, -0.5, 0, null]);
    expect(await values(d.mod('2'))).toEqual(['0.675', '-0.675', '0', null]);
    expect(await values(e.mod('10'))).toEqual(['7.0000000015', '-0.5', '0', null]);
  });

  it('powers, roots and logarithms are doubles', async () => {
    expect(await values(power(n, 2))).toEqual([49, 49, 0, null]);
    expect(await one(power(abs(f), 0.5))).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(await one(sqrt(abs(n).add(2)))).toBe(3);
    expect(await one(exp(n))).toBeCloseTo(Math.exp(7), 8);
    expect(await one(ln(abs(n).add(1)))).toBeCloseTo(Math.log(8), 12);
    expect(await one(log10(n.add(93)))).toBe(2);
    const numbers = (await values(random())) as number[];
    expect(new Set(numbers).size).toBe(4);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  });

  it('bits', async () => {
    expect(await values(bitAnd(n, 3))).toEqual([3, 1, 0, null]);
    expect(await values(bitOr(n, 8))).toEqual([15, -7, 8, null]);
    expect(await values(bitXor(n, 5))).toEqual([2, -4, 5, null]);
    expect(await values(bitNot(n))).toEqual([-8, 6, -1, null]);
    expect(await values(shiftLeft(n, 2))).toEqual([28, -28, 0, null]);
    expect(await one(shiftRight(n, 1))).toBe(3);
    expect(await one(bitAnd(n, 3).add(1).mul(2))).toBe(8);
  });

  it('the greatest and the least; NULL makes the result NULL', async () => {
    expect(await values(greatest(n, 3, n.neg()))).toEqual([7, 7, 3, null]);
    expect(await values(least(d, '0.5'))).toEqual(['0.5', '-2.675', '0', null]);
    expect(await values(greatest(e, '9.5'))).toEqual(['12345678901234567.0000000015', '9.5', '9.5', null]);
    expect(await values(greatest(samples.s, 'M'))).toEqual(['M', 'M', 'M', null]);
  });
});

it('arguments without meaning are refused before any SQL', () => {
  expect(() => round(samples.d, -1)).toThrow('round() takes from 0 to 15 digits, not -1');
  // @ts-expect-error a text is no number
  expect(() => floor(samples.s)).toBeDefined();
  // @ts-expect-error bits are of whole numbers
  expect(() => bitAnd(samples.d, 1)).toBeDefined();
  // @ts-expect-error a text is not compared with a number
  expect(() => greatest(samples.s, 1)).toBeDefined();
});
