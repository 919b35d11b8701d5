import type { ColumnType } from '../../schema/column-type.js';
import { argument, construct } from '../construct.js';
import type { Expression } from '../expression.js';
import { isMade } from '../made.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import type { ExpressionOf, Reading } from '../operand.js';
import type { InputOf } from '../query.js';
import { isLongDecimal } from '../type-of-node.js';
import { widerType } from '../wider-type.js';

/** Scalar max() and min() are SQLite's; PostgreSQL's leave NULLs out, which here make the result NULL. */
const extreme =
  (sqlite: string, standard: string): ConstructNode['print'] =>
  (printer, { operands }) => {
    const call = (name: string): void => {
      printer.put(`${name}(`);
      printer.separated(operands, ', ');
      printer.put(')');
    };
    const exact = printer.dialect === 'sqlite' && operands.some(isLongDecimal);
    if (printer.dialect !== 'postgresql')
      return call(printer.dialect !== 'sqlite' ? standard : exact ? `decimal_${standard}` : sqlite);
    printer.put('CASE WHEN ');
    printer.put('num_nulls(');
    printer.separated(operands, ', ');
    printer.put(') = 0 THEN ');
    call(standard);
    printer.put(' END');
  };
const greatestPrint = /* @__PURE__ */ extreme('max', 'greatest');
const leastPrint = /* @__PURE__ */ extreme('min', 'least');

const operandsOf = (first: ExpressionOf<unknown>, others: readonly unknown[]): ExpressionNode[] => [
  argument(first),
  ...others.map((other) => argument(other, first.type)),
];

const typeOf = (first: ExpressionOf<unknown>, others: readonly unknown[]): ColumnType | undefined =>
  others.reduce<ColumnType | undefined>(
    (type, other) => (isMade(other) ? widerType(type, (other as unknown as ExpressionOf<unknown>).type) : type),
    first.type,
  );

/** The greatest of several values; NULL where one of them is. The same on every dialect. */
export function greatest<T, N extends string = never>(
  first: Reading<T, N>,
  ...others: readonly [InputOf<T> | ExpressionOf<T>, ...(InputOf<T> | ExpressionOf<T>)[]]
): Expression<T, InputOf<T>, N> {
  return construct(greatestPrint, operandsOf(first, others), typeOf(first, others));
}
/** The least of several values; NULL where one of them is. The same on every dialect. */
export function least<T, N extends string = never>(
  first: Reading<T, N>,
  ...others: readonly [InputOf<T> | ExpressionOf<T>, ...(InputOf<T> | ExpressionOf<T>)[]]
): Expression<T, InputOf<T>, N> {
  return construct(leastPrint, operandsOf(first, others), typeOf(first, others));
}
