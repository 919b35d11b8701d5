import { Expression } from './expression.js';
import { madeNode } from './made.js';
import type { ConstructNode, ExpressionNode, NodePrinter } from './node.js';
import type { ExpressionOf, Reading } from './operand.js';

/**
 * Several groupings at once, as a term of GROUP BY. Columns of the tables `N` are NULL in the rows that do not group by them.
 */
export interface GroupingSets<N extends string> {
  readonly $grouped: N;
  readonly node: ExpressionNode;
}

/** One column or expression, or several that are grouped by together. */
type Group<N extends string> = Reading<unknown, N> | readonly Reading<unknown, N>[];

const INSTEAD = 'join selects with a GROUP BY each by unionAll()';

function groupNode(group: Group<string>): ExpressionNode {
  return Array.isArray(group)
    ? { kind: 'tuple', items: (group as readonly Reading<unknown, string>[]).map(madeNode) }
    : madeNode(group as Reading<unknown, string>);
}

function printRollup(printer: NodePrinter, node: ConstructNode): void {
  if (printer.dialect === 'sqlite') printer.unsupported('ROLLUP', INSTEAD);
  if (printer.dialect === 'mysql') {
    if (node.operands.some((group) => group.kind === 'tuple'))
      printer.unsupported('ROLLUP of groups of columns', INSTEAD);
    printer.separated(node.operands, ', ');
    return printer.put(' WITH ROLLUP');
  }
  printCall(printer, 'ROLLUP', node);
}

function printCube(printer: NodePrinter, node: ConstructNode): void {
  if (printer.dialect !== 'postgresql') printer.unsupported('CUBE', INSTEAD);
  printCall(printer, 'CUBE', node);
}

function printGroupingSets(printer: NodePrinter, node: ConstructNode): void {
  if (printer.dialect !== 'postgresql') printer.unsupported('GROUPING SETS', INSTEAD);
  printCall(printer, 'GROUPING SETS', node);
}

function printGrouping(printer: NodePrinter, node: ConstructNode): void {
  const { product } = printer.server;
  if (product === 'sqlite' || product === 'mariadb')
    printer.unsupported('grouping()', 'tell the totals by isNull() of a column that holds no NULL itself');
  printCall(printer, 'grouping', node);
}

function printCall(printer: NodePrinter, name: string, node: ConstructNode): void {
  printer.put(`${name} (`);
  printer.separated(node.operands, ', ');
  printer.put(')');
}

const sets = <N extends string>(print: ConstructNode['print'], groups: readonly Group<N>[]): GroupingSets<N> =>
  new Expression({
    kind: 'construct',
    print,
    operands: groups.map(groupNode),
    detail: 'rollup',
  }) as unknown as GroupingSets<N>;

/**
 * Groups by all terms, by all but the last, and so on to a grand total: PostgreSQL, and as the only term MySQL and MariaDB.
 *
 * @example
 * ```ts
 * select({ year, month, total: sum(sales.amount) }).from(sales).groupBy(rollup(year, month));
 * ```
 */
export function rollup<N extends string = never>(...groups: readonly Group<N>[]): GroupingSets<N> {
  return sets(printRollup, groups);
}

/** PostgreSQL: groups by every subset of the terms. */
export function cube<N extends string = never>(...groups: readonly Group<N>[]): GroupingSets<N> {
  return sets(printCube, groups);
}

/** PostgreSQL: groups by each of the terms; an empty list is the grand total. */
export function groupingSets<N extends string = never>(...groups: readonly Group<N>[]): GroupingSets<N> {
  return sets(printGroupingSets, groups);
}

/** A bit for each term: 1 where the row does not group by it. PostgreSQL and MySQL. */
export function grouping(...terms: readonly ExpressionOf<unknown>[]): Expression<number> {
  const type = { kind: 'int' } as const;
  return new Expression({ kind: 'construct', print: printGrouping, operands: terms.map(madeNode), type }, type);
}
