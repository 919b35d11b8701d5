import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as validators from '../../runtime/mapping/validators.js';
import { VALIDATORS } from '../../src/analyze/validators.js';

type Anything = (value: never) => string | undefined;

/** Values each validator takes and refuses. */
const cases: readonly (readonly [string, Anything, good: readonly unknown[], bad: readonly unknown[]])[] = [
  [
    'email',
    validators.email(),
    ['ada@example.org', 'a.b+c@x.co.uk', 'é@è.fr'],
    ['ada', 'ada@', '@x.org', 'a@b', 'a b@c.de', 'a@b@c.de', ''],
  ],
  ['url', validators.url(), ['https://example.org/a?b#c', 'mailto:ada@example.org'], ['example.org', '', 'http://']],
  ['uuid', validators.uuid(), ['0190A7B2-7f3c-7000-8000-000000000000'], ['0190a7b27f3c70008000000000000000', 'x']],
  ['slug', validators.slug(), ['a', 'a-b2-c'], ['', 'A', 'a--b', '-a', 'a_b']],
  [
    'ip',
    validators.ip(),
    ['127.0.0.1', '::1', 'fe80::1', '::ffff:1.2.3.4'],
    ['256.0.0.1', '1.2.3', 'localhost', '1:2', ':::', '::1/64'],
  ],
  ['notEmpty', validators.notEmpty(), ['a', ' a '], ['', ' \t\n']],
  ['trimmed', validators.trimmed(), ['a b', ''], [' a', 'a\n']],
  ['lowercase', validators.lowercase(), ['abc1é', ''], ['aB', 'É']],
  ['uppercase', validators.uppercase(), ['ABC1É', ''], ['Ab', 'é']],
  ['pattern', validators.pattern('^[A-Z]{3}-\\d+$'), ['ABC-1'], ['abc-1', 'ABC-']],
  ['min', validators.min(3), [3, 4n, new Decimal('3.00')], [2.9, 2n, new Decimal('2.99')]],
  ['max', validators.max(3), [3, 2n, new Decimal('3.00')], [3.1, 4n, new Decimal('3.01')]],
  ['positive', validators.positive(), [1, 1n, new Decimal('1e-300')], [0, -1n, new Decimal(0)]],
  ['nonNegative', validators.nonNegative(), [0, 0n, new Decimal(0)], [-1, -1n, new Decimal('-0.01')]],
  ['integer', validators.integer(), [0, -5, 9n, new Decimal('12.0')], [0.5, new Decimal('1.1'), Number.NaN]],
  ['multipleOf', validators.multipleOf(0.1), [0.3, 1, 7n, new Decimal('0.7')], [0.35, new Decimal('0.75')]],
  ['length', validators.length(2), ['ab', '😀b', [1, 2], new Uint8Array(2)], ['a', 'abc', []]],
  ['minLength', validators.minLength(2), ['ab', 'abc', [1, 2]], ['a', '😀', []]],
  ['maxLength', validators.maxLength(2), ['', 'ab', '😀😀', [1]], ['abc', [1, 2, 3]]],
  ['past', validators.past(), [new Date(0), '1999-12-31'], [new Date(8e15), '9999-01-01']],
  ['future', validators.future(), [new Date(8e15), '9999-01-01'], [new Date(0), '1999-12-31']],
];

describe('validators', () => {
  it.each(cases)('%s', (_name, check, good, bad) => {
    for (const value of good) expect(check(value as never), String(value)).toBeUndefined();
    for (const value of bad) expect(check(value as never), String(value)).toMatch(/^(is|has|may|does) /);
  });

  it('are those the compiler knows, each tested', () => {
    expect(Object.keys(validators).sort()).toEqual([...VALIDATORS.keys()].sort());
    expect(cases.map(([name]) => name).sort()).toEqual([...VALIDATORS.keys()].sort());
  });

  it('take every e-mail address and every URL that fast-check makes', () => {
    fc.assert(fc.property(fc.emailAddress(), (address) => validators.email()(address) === undefined));
    fc.assert(fc.property(fc.webUrl(), (address) => validators.url()(address) === undefined));
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => validators.ip()(address) === undefined));
  });

  it('find every multiple of a step of two places', () => {
    const steps = fc.constantFrom(0.01, 0.05, 0.1, 0.25, 0.5, 2, 7);
    fc.assert(
      fc.property(steps, fc.integer({ min: -100_000, max: 100_000 }), (step, times) => {
        expect(validators.multipleOf(step)(Number((step * times).toFixed(2)))).toBeUndefined();
        expect(validators.multipleOf(step)(new Decimal(step).times(times))).toBeUndefined();
        expect(validators.multipleOf(step)(new Decimal(step).times(times).plus(step / 2))).toBeDefined();
      }),
    );
  });
});
