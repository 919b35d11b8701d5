import { ValidationError } from '../../util/errors.js';
import { argument, TEXT } from '../construct.js';
import { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode } from '../node.js';
import type { Reading } from '../operand.js';
import { PRECEDENCE } from '../precedence.js';

const print: ConstructNode['print'] = (printer, { operands, detail }) => {
  printer.expression(operands[0] as ExpressionNode, PRECEDENCE.atom);
  printer.put(` COLLATE ${printer.quote(detail as string)}`);
};

/**
 * A text that is compared and ordered by a collation of the database: `collate(customers.last, 'NOCASE')`. Names of collations are the
 * database's own.
 *
 * @throws ValidationError for an empty name
 */
export function collate<T extends string | null, N extends string = never>(
  text: Reading<T, N>,
  name: string,
): Expression<T, string, N> {
  if (typeof name !== 'string' || name === '') throw new ValidationError('a collation is given by its name');
  return new Expression<T, string, N>(
    {
      kind: 'construct',
      print,
      operands: [argument(text)],
      type: text.type ?? TEXT,
      detail: name,
      precedence: PRECEDENCE.unary,
    },
    text.type ?? TEXT,
  );
}
