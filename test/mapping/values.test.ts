import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { decodeDecimal, sameDecimal } from '../../runtime/mapping/decimal-value.js';
import { sameJson } from '../../runtime/mapping/value.js';
import { ValidationError } from '../../runtime/util/errors.js';

describe('values of emitted constructors', () => {
  it('a decimal is exact, whatever it is written as', () => {
    expect(decodeDecimal('12.50').eq('12.5')).toBe(true);
    expect(decodeDecimal(0.1).plus(decodeDecimal(0.2)).eq('0.3')).toBe(true);
    const given = new Decimal('1e-30');
    expect(decodeDecimal(given)).toBe(given);
    expect(decodeDecimal(undefined)).toBeUndefined();
  });

  it('what is no number is refused with the value, as any wrong input is', () => {
    for (const wrong of ['abc', '', '1,5', {}, true])
      expect(() => decodeDecimal(wrong), JSON.stringify(wrong)).toThrow(ValidationError);
    expect(() => decodeDecimal('abc')).toThrow(`"abc" is not a decimal number; write it as '12.50'`);
  });

  it('scale makes no difference, value does', () => {
    expect(sameDecimal(new Decimal('1.50'), '1.5')).toBe(true);
    expect(sameDecimal(new Decimal('1.50'), '1.51')).toBe(false);
    expect(sameDecimal(null, '0')).toBe(false);
    expect(sameDecimal(null, null)).toBe(true);
  });

  it('documents are equal by content', () => {
    expect(sameJson({ a: 1, b: [1, { c: null }] }, '{"b":[1,{"c":null}],"a":1}')).toBe(true);
    expect(sameJson({ a: 1 }, '{"a":1,"b":2}')).toBe(false);
    expect(sameJson([1], '{"0":1}')).toBe(false);
  });
});
