import type { Decimal } from 'decimal.js';
import type { ColumnType } from '../../schema/column-type.js';
import { ValidationError } from '../../util/errors.js';
import { argument, construct, FLOAT, INT, spelled, type Spellings } from '../construct.js';
import { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import type { ExpressionOf, Reading } from '../operand.js';
import type { InputOf } from '../query.js';
import { isLongDecimal, isWholeType, typeOfNode } from '../type-of-node.js';

type Numeric = number | bigint | Decimal | null;

/** How a number is held: SQLite has text for exact numbers of more digits than a double's. */
function formOf(node: ExpressionNode | undefined): 'text' | 'exact' | 'double' {
  const type = node && typeOfNode(node);
  if (type?.kind !== 'decimal') return type?.kind === 'float' || type?.kind === 'real' ? 'double' : 'exact';
  return isLongDecimal(node) ? 'text' : 'exact';
}
const byForm =
  (text: Spellings, exact: Spellings, double: Spellings): ConstructNode['print'] =>
  (printer, node) =>
    spelled({ text, exact, double }[formOf(node.operands[0])])(printer, node);
const exactRound: Spellings = {
  sqlite: 'CAST(decimal_round({0}, {detail}) AS REAL)',
  postgresql: 'round(CAST({0} AS numeric), {detail})',
  all: 'round({0}, {detail})',
};
const roundPrint = /* @__PURE__ */ byForm({ ...exactRound, sqlite: 'decimal_round({0}, {detail})' }, exactRound, {
  sqlite: 'round({0}, {detail})',
  postgresql: 'CAST(round(CAST({0} AS numeric), {detail}) AS double precision)',
  mysql: 'CAST(round(CAST({0} AS DECIMAL(65, 20)), {detail}) AS DOUBLE)',
});
const whole = (spellings: Spellings, text: string): ConstructNode['print'] =>
  byForm({ ...spellings, sqlite: text }, spellings, spellings);
const floorPrint = /* @__PURE__ */ whole({ all: 'floor({0})' }, 'decimal_floor({0})');
const ceilPrint = /* @__PURE__ */ whole({ all: 'ceil({0})' }, 'decimal_ceil({0})');
const truncPrint = /* @__PURE__ */ whole({ mysql: 'truncate({0}, 0)', all: 'trunc({0})' }, 'decimal_trunc({0})');
const signPrint = /* @__PURE__ */ spelled({ postgresql: 'CAST(sign({0}) AS integer)', all: 'sign({0})' });
const powerPrint = /* @__PURE__ */ spelled({
  postgresql: 'power(CAST({0} AS double precision), CAST({1} AS double precision))',
  all: 'power({0}, {1})',
});
const sqrtPrint = /* @__PURE__ */ spelled({ postgresql: 'sqrt(CAST({0} AS double precision))', all: 'sqrt({0})' });
const expPrint = /* @__PURE__ */ spelled({ postgresql: 'exp(CAST({0} AS double precision))', all: 'exp({0})' });
const lnPrint = /* @__PURE__ */ spelled({ postgresql: 'ln(CAST({0} AS double precision))', all: 'ln({0})' });
const log10Print = /* @__PURE__ */ spelled({
  postgresql: 'log(CAST({0} AS double precision))',
  all: 'log10({0})',
});
const randomPrint = /* @__PURE__ */ spelled({
  sqlite: '(abs(random() % 9007199254740992) / 9007199254740992.0)',
  postgresql: 'random()',
  mysql: 'rand()',
});

function rounded<T, N extends string>(
  print: ConstructNode['print'],
  of: ExpressionOf<T>,
): Expression<T, InputOf<T>, N> {
  // A whole number is what it is rounded to.
  if (isWholeType(of.type)) return new Expression(argument(of), of.type);
  return construct(print, [argument(of)], of.type);
}

/**
 * Rounded to a number of digits after the point, halves away from zero. The same on every dialect for exact numbers; a
 * double that lies between two decimals may fall to either side.
 */
export function round<T extends Numeric, N extends string = never>(
  of: Reading<T, N>,
  digits = 0,
): Expression<T, InputOf<T>, N> {
  if (!Number.isInteger(digits) || digits < 0 || digits > 15)
    throw new ValidationError(`round() takes from 0 to 15 digits, not ${String(digits)}`);
  if (isWholeType(of.type)) return new Expression(argument(of), of.type);
  return construct(roundPrint, [argument(of)], of.type, digits);
}
/** The next whole number below. The same on every dialect. */
export function floor<T extends Numeric, N extends string = never>(of: Reading<T, N>): Expression<T, InputOf<T>, N> {
  return rounded(floorPrint, of);
}
/** The next whole number above. The same on every dialect. */
export function ceil<T extends Numeric, N extends string = never>(of: Reading<T, N>): Expression<T, InputOf<T>, N> {
  return rounded(ceilPrint, of);
}
/** Without the digits after the point. The same on every dialect. */
export function trunc<T extends Numeric, N extends string = never>(of: Reading<T, N>): Expression<T, InputOf<T>, N> {
  return rounded(truncPrint, of);
}

type Result<T> = number | Extract<T, null>;

/** -1, 0 or 1. The same on every dialect. */
export function sign<T extends Numeric, N extends string = never>(of: Reading<T, N>): Expression<Result<T>, number, N> {
  return construct(signPrint, [argument(of)], INT);
}
/** A double. The same on every dialect but for its last digits. */
export function power<T extends Numeric, U extends Numeric, N extends string = never>(
  base: Reading<T, N>,
  exponent: U | ExpressionOf<U>,
): Expression<Result<T> | Extract<U, null>, number, N> {
  return construct(powerPrint, [argument(base), argument(exponent, exponentType(exponent))], FLOAT);
}
const exponentType = (exponent: unknown): ColumnType | undefined => (typeof exponent === 'number' ? FLOAT : undefined);

/** The square root as a double. Of a negative number it is an error on PostgreSQL and NULL elsewhere. */
export function sqrt<T extends Numeric, N extends string = never>(of: Reading<T, N>): Expression<Result<T>, number, N> {
  return construct(sqrtPrint, [argument(of)], FLOAT);
}
/** e to a power, as a double. */
export function exp<T extends Numeric, N extends string = never>(of: Reading<T, N>): Expression<Result<T>, number, N> {
  return construct(expPrint, [argument(of)], FLOAT);
}
/** The natural logarithm as a double. Of what is not above zero it is an error on PostgreSQL and NULL elsewhere. */
export function ln<T extends Numeric, N extends string = never>(of: Reading<T, N>): Expression<Result<T>, number, N> {
  return construct(lnPrint, [argument(of)], FLOAT);
}
/** The logarithm to base 10 as a double. Of what is not above zero it is an error on PostgreSQL and NULL elsewhere. */
export function log10<T extends Numeric, N extends string = never>(
  of: Reading<T, N>,
): Expression<Result<T>, number, N> {
  return construct(log10Print, [argument(of)], FLOAT);
}
/** A double from 0 on and below 1, another one for every row. */
export function random(): Expression<number> {
  return construct(randomPrint, [], FLOAT);
}

const andPrint = /* @__PURE__ */ spelled({ mysql: 'CAST({0} & {1} AS SIGNED)', all: '({0} & {1})' });
const orPrint = /* @__PURE__ */ spelled({ mysql: 'CAST({0} | {1} AS SIGNED)', all: '({0} | {1})' });
const xorPrint = /* @__PURE__ */ spelled({
  sqlite: '(({0} | {1}) - ({0} & {1}))',
  postgresql: '({0} # {1})',
  mysql: 'CAST({0} ^ {1} AS SIGNED)',
});
const notPrint = /* @__PURE__ */ spelled({ mysql: 'CAST(~{0} AS SIGNED)', all: '(~{0})' });
const leftShift = /* @__PURE__ */ spelled({ mysql: 'CAST({0} << {1} AS SIGNED)', all: '({0} << {1})' });
const rightShift = /* @__PURE__ */ spelled({ mysql: 'CAST({0} >> {1} AS SIGNED)', all: '({0} >> {1})' });

type Bits = number | bigint | null;

function bits<T, N extends string>(
  print: ConstructNode['print'],
  of: ExpressionOf<T>,
  other?: unknown,
): Expression<T, InputOf<T>, N> {
  const operands = other === undefined ? [argument(of)] : [argument(of), argument(other, of.type)];
  return construct(print, operands, of.type);
}
/** Bits that both whole numbers have. The same on every dialect, as are its kin. */
export function bitAnd<T extends Bits, N extends string = never>(
  of: Reading<T, N>,
  other: NonNullable<T> | ExpressionOf<NonNullable<T>>,
): Expression<T, InputOf<T>, N> {
  return bits(andPrint, of, other);
}
/** Bits that one of two whole numbers has. */
export function bitOr<T extends Bits, N extends string = never>(
  of: Reading<T, N>,
  other: NonNullable<T> | ExpressionOf<NonNullable<T>>,
): Expression<T, InputOf<T>, N> {
  return bits(orPrint, of, other);
}
/** Bits that only one of two whole numbers has. */
export function bitXor<T extends Bits, N extends string = never>(
  of: Reading<T, N>,
  other: NonNullable<T> | ExpressionOf<NonNullable<T>>,
): Expression<T, InputOf<T>, N> {
  return bits(xorPrint, of, other);
}
/** All bits turned round. */
export function bitNot<T extends Bits, N extends string = never>(of: Reading<T, N>): Expression<T, InputOf<T>, N> {
  return bits(notPrint, of);
}
/** Bits moved to the left. */
export function shiftLeft<T extends Bits, N extends string = never>(
  of: Reading<T, N>,
  by: number,
): Expression<T, InputOf<T>, N> {
  return construct(leftShift, [argument(of), argument(by, INT)], of.type);
}
/** Bits of a number that is not negative moved to the right. */
export function shiftRight<T extends Bits, N extends string = never>(
  of: Reading<T, N>,
  by: number,
): Expression<T, InputOf<T>, N> {
  return construct(rightShift, [argument(of), argument(by, INT)], of.type);
}
