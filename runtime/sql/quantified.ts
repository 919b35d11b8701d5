import { Expression } from './expression.js';
import { isMade, madeNode } from './made.js';
import type { ConstructNode, ExpressionNode, NodePrinter } from './node.js';
import { operand, type ExpressionOf, type QueryOf } from './operand.js';

function print(printer: NodePrinter, node: ConstructNode): void {
  const word = node.detail as 'ANY' | 'ALL';
  if (printer.dialect === 'sqlite')
    printer.unsupported(`${word} of a query`, 'compare with min() or max() of it as scalar(), or use in() or exists()');
  printer.put(`${word} `);
  if (node.query !== undefined) return printer.subquery(node.query);
  if (printer.dialect !== 'postgresql') printer.unsupported(`${word} of an array`, 'use in() with a list');
  printer.put('(');
  printer.separated(node.operands, ', ');
  printer.put(')');
}

function quantified(word: 'ANY' | 'ALL', rows: unknown): ExpressionOf<never> {
  const node: ExpressionNode = isMade(rows) ? madeNode(rows as { readonly node: ExpressionNode }) : operand(rows);
  const kind = node.kind as string;
  const isQuery = kind === 'select' || kind === 'compound' || kind === 'statementText';
  return new Expression<never>(
    isQuery
      ? { kind: 'construct', print, operands: [], query: node as never, detail: word }
      : { kind: 'construct', print, operands: [node], detail: word },
  );
}

/**
 * The right side of a comparison that holds for at least one row of a query: `x.gt(any(query))`. On PostgreSQL also for a
 * member of an array. Not on SQLite.
 */
export function any<T>(rows: QueryOf<T> | ExpressionOf<readonly T[] | null> | readonly T[]): ExpressionOf<T> {
  return quantified('ANY', rows);
}

/** The right side of a comparison that holds for every row of a query (or member of an array): `x.gte(all(query))`. */
export function all<T>(rows: QueryOf<T> | ExpressionOf<readonly T[] | null> | readonly T[]): ExpressionOf<T> {
  return quantified('ALL', rows);
}
