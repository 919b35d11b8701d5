import type { ColumnNode, ExpressionNode, SelectNode, Source } from './node.js';

const AGGREGATES = new Set(['count', 'sum', 'avg', 'min', 'max', 'string_agg', 'array_agg', 'json_agg', 'bool_and']);

const isAggregate = (node: ExpressionNode): boolean =>
  node.kind === 'function' && node.over === undefined && AGGREGATES.has(node.name);

/**
 * A column that is selected as it is beside an aggregate over all rows: standard SQL refuses it, and SQLite and MariaDB take
 * it from any row.
 */
export function ungroupedColumn({ items, from, joins }: SelectNode): ColumnNode | undefined {
  if (!items.some((item) => isAggregate(item.expression))) return undefined;
  const isOwn = (source: Source): boolean => from.includes(source) || joins.some((join) => join.source === source);
  for (const { expression } of items) if (expression.kind === 'column' && isOwn(expression.table)) return expression;
  return undefined;
}
