import { Expression } from './expression.js';
import type { ConstructNode, NodePrinter } from './node.js';
import type { ExpressionOf } from './operand.js';
import { limitNode } from './query.js';

function print(printer: NodePrinter, node: ConstructNode): void {
  const { product } = printer.server;
  if (product === 'sqlite' || product === 'mysql')
    printer.unsupported(
      'FETCH … WITH TIES',
      'number the rows with rank() over the same order and keep the first numbers',
    );
  printer.put(' FETCH FIRST ');
  printer.separated(node.operands, '');
  printer.put(' ROWS WITH TIES');
}

/**
 * A limit that keeps also the rows equal to the last one in the query's order: `limit(withTies(10))`. PostgreSQL and MariaDB.
 */
export function withTies(count: number | ExpressionOf<number>): ExpressionOf<number> {
  return new Expression<number>({ kind: 'construct', print, operands: [limitNode(count)] });
}
