import { Decimal } from 'decimal.js';
import type { Database } from 'better-sqlite3';
import { decimalKey } from './codecs.js';

type Value = string | number | bigint | null;

/** Wide enough for any sum or product of stored decimals; quotients stop here. */
const exact = (): typeof Decimal => Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP, defaults: true });

const plain = (decimal: Decimal): string => (decimal.isZero() ? '0' : decimal.toFixed());

/** Arithmetic, order and aggregates of decimals that are stored as text. */
export function registerDecimalFunctions(database: Database): void {
  let Exact: typeof Decimal | undefined;
  const read = (value: Value): Decimal =>
    new (Exact ??= exact())(typeof value === 'bigint' ? String(value) : (value as string | number));
  const deterministic = { deterministic: true };
  database.function('decimal_key', deterministic, (value: unknown) => decimalKey(value));
  const binary = (name: string, work: (left: Decimal, right: Decimal) => Decimal): void => {
    database.function(name, deterministic, (left: unknown, right: unknown) =>
      left === null || right === null ? null : plain(work(read(left as Value), read(right as Value))),
    );
  };
  binary('decimal_add', (left, right) => left.plus(right));
  binary('decimal_sub', (left, right) => left.minus(right));
  binary('decimal_mul', (left, right) => left.times(right));
  /** Division by zero is NULL. */
  const quotient = (name: string, work: (left: Decimal, right: Decimal) => Decimal): void => {
    database.function(name, deterministic, (left: unknown, right: unknown) => {
      if (left === null || right === null) return null;
      const divisor = read(right as Value);
      return divisor.isZero() ? null : plain(work(read(left as Value), divisor));
    });
  };
  quotient('decimal_div', (left, right) => left.div(right).toSignificantDigits(38));
  quotient('decimal_intdiv', (left, right) => left.divToInt(right));
  quotient('decimal_mod', (left, right) => left.mod(right));
  binary('decimal_round', (value, digits) => value.toDecimalPlaces(digits.toNumber(), Decimal.ROUND_HALF_UP));
  const unary = (name: string, work: (value: Decimal) => Decimal): void => {
    database.function(name, deterministic, (value: unknown) =>
      value === null ? null : plain(work(read(value as Value))),
    );
  };
  unary('decimal_text', (value) => value);
  unary('decimal_abs', (value) => value.abs());
  unary('decimal_neg', (value) => value.neg());
  unary('decimal_floor', (value) => value.floor());
  unary('decimal_ceil', (value) => value.ceil());
  unary('decimal_trunc', (value) => value.trunc());
  const extreme = (name: string, better: (next: Decimal, best: Decimal) => boolean): void => {
    database.function(name, { deterministic: true, varargs: true }, (...values: unknown[]) => {
      if (values.includes(null)) return null;
      return plain(
        values.map((value) => read(value as Value)).reduce((best, next) => (better(next, best) ? next : best)),
      );
    });
  };
  extreme('decimal_greatest', (next, best) => next.gt(best));
  extreme('decimal_least', (next, best) => next.lt(best));

  const aggregate = (name: string, step: (total: Decimal | null, next: Decimal) => Decimal): void => {
    database.aggregate(name, {
      deterministic: true,
      start: () => null as Decimal | null,
      step: (total: Decimal | null, next: unknown) => (next === null ? total : step(total, read(next as Value))),
      result: (total: Decimal | null) => (total === null ? null : plain(total)),
    });
  };
  aggregate('decimal_sum', (total, next) => total?.plus(next) ?? next);
  aggregate('decimal_min', (total, next) => (total === null || next.lt(total) ? next : total));
  aggregate('decimal_max', (total, next) => (total === null || next.gt(total) ? next : total));
  database.aggregate('decimal_avg', {
    deterministic: true,
    start: () => ({ total: read('0'), count: 0 }),
    step: (state: { total: Decimal; count: number }, next: unknown) =>
      next === null ? state : { total: state.total.plus(read(next as Value)), count: state.count + 1 },
    result: ({ total, count }: { total: Decimal; count: number }) =>
      count === 0 ? null : plain(total.div(count).toSignificantDigits(38)),
  });
}
