import type { ColumnType } from '../../schema/column-type.js';
import { ValidationError } from '../../util/errors.js';
import type { ExpressionNode, NodePrinter } from '../node.js';
import type { ExpressionOf } from '../operand.js';
import { PRECEDENCE } from '../precedence.js';
import { typeOfNode } from '../type-of-node.js';

/** What dates and times are in TypeScript. */
export type Moment = Date | string | null;

/**
 * The type of a moment.
 *
 * @throws ValidationError where the expression is something else, or its type is unknown
 */
export function momentType(
  name: string,
  of: ExpressionOf<unknown>,
  kinds: readonly ColumnType['kind'][] = ['date', 'dateTime', 'timestamp'],
): ColumnType {
  const { type } = of;
  if (type === undefined || !kinds.includes(type.kind))
    throw new ValidationError(
      `${name} takes a date or a date and time, not ${type === undefined ? 'an expression of unknown type' : `a value of type ${type.kind}`}; cast() it first`,
    );
  return type;
}

/** Prints a moment as what a clock in UTC shows; only PostgreSQL has instants that are something else. */
export function localTime(printer: NodePrinter, of: ExpressionNode): void {
  const kind = printer.dialect === 'postgresql' ? typeOfNode(of)?.kind : undefined;
  if (kind === 'dateTime') {
    printer.put('(');
    printer.expression(of, PRECEDENCE.atom);
    printer.put(" AT TIME ZONE 'UTC')");
  } else if (kind === 'date') {
    printer.put('CAST(');
    printer.expression(of);
    printer.put(' AS timestamp)');
  } else printer.expression(of, kind === undefined ? 0 : PRECEDENCE.atom);
}

/** Prints something made of a moment's local time in the form a column of its type has. */
export function inForm(printer: NodePrinter, of: ExpressionNode, print: () => void): void {
  const kind = typeOfNode(of)?.kind;
  if (printer.dialect === 'sqlite') {
    printer.put(kind === 'date' ? 'date(' : "strftime('%Y-%m-%d %H:%M:%f', ");
    print();
    return printer.put(')');
  }
  if (printer.dialect === 'mysql') {
    printer.put('CAST(');
    print();
    return printer.put(kind === 'date' ? ' AS DATE)' : ' AS DATETIME(6))');
  }
  printer.put(kind === 'date' ? 'CAST(' : kind === 'timestamp' ? '(' : '((');
  print();
  printer.put(kind === 'date' ? ' AS date)' : kind === 'timestamp' ? ')' : ") AT TIME ZONE 'UTC')");
}
