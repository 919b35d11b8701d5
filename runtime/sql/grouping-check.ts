import type { ExpressionNode, QueryNode, SelectNode } from './node.js';
import { labelOf } from './sql-writer.js';
import { wholeTables } from './table.js';

type OwnNode = Extract<ExpressionNode, { kind: 'column' | 'hybrid' }>;

/** Beside these, what any module makes by the rules of `ConstructNode` says of itself that it is an aggregate. */
const AGGREGATES =
  /^(count|sum|avg|min|max|string_agg|array_agg|jsonb?_agg|jsonb?_object_agg|bool_and|bool_or|(stddev|var)_(samp|pop))$/;
/** Functions surely of one row; of any other by its name it isn't known. */
const SCALARS = /^(coalesce|nullif|lower|upper|length|abs)$/;

/** A column read where it has no one value: standard SQL refuses it, and SQLite and MariaDB take it from any row. */
export interface UngroupedColumn {
  /** The column with its table. */
  readonly column: string;
  /** What the statement does with it. */
  readonly use: 'selected' | 'used in having()' | 'used in orderBy()';
}

/**
 * A column of a select without GROUP BY that is read for itself beside an aggregate over all rows, however deep in an
 * expression. Of text of the `sql` tag nothing is known.
 */
export function ungroupedColumn(node: SelectNode): UngroupedColumn | undefined {
  const { items, having, orderBy } = node;
  const reader = new AggregateReader(labelsOf(node));
  const found = (use: UngroupedColumn['use'], column = reader.column): UngroupedColumn | undefined =>
    column && { column: `${labelOf(column.table)}.${column.kind === 'column' ? column.name : '…'}`, use };
  if (!wholeTables.has(items)) for (const { expression } of items) reader.read(expression);
  else if (having === undefined && orderBy === undefined) return undefined;
  else reader.column = items.find(({ expression }) => expression.kind === 'column')?.expression as OwnNode | undefined;
  const selected = found('selected');
  if (having !== undefined) reader.read(having);
  const filtered = found('used in having()');
  for (const { expression } of orderBy ?? []) reader.read(expression);
  return reader.aggregate ? (selected ?? filtered ?? found('used in orderBy()')) : undefined;
}

const labelsOf = ({ from, joins }: SelectNode): ReadonlySet<string> =>
  new Set([...from, ...joins.map((join) => join.source)].map(labelOf));

/** Reads expressions for aggregates, and for columns outside of them. */
class AggregateReader {
  aggregate = false;
  column: OwnNode | undefined;
  private readonly own: ReadonlySet<string>;

  constructor(own: ReadonlySet<string>) {
    this.own = own;
  }

  read(node: ExpressionNode): void {
    switch (node.kind) {
      case 'column':
      case 'hybrid':
        if (this.own.has(labelOf(node.table))) this.column ??= node;
        return;
      case 'param':
      case 'list':
      case 'text':
        return;
      case 'function':
        return this.call(node);
      case 'construct':
        if (node.aggregate === true) this.aggregate = true;
        else this.parts(node);
        return;
      case 'subquery':
      case 'exists':
        return this.query(node.query);
      case 'relation': {
        const { source, sourceColumns } = node.relation;
        return this.read({ kind: 'column', name: sourceColumns[0] ?? '…', table: source });
      }
      default:
        this.parts(node);
    }
  }

  /** Over a window an aggregate is computed when the groups are made, of what then is there. */
  private call(node: Extract<ExpressionNode, { kind: 'function' }>): void {
    if (node.over === undefined && AGGREGATES.test(node.name)) {
      this.aggregate = true;
      return;
    }
    const inside = new AggregateReader(this.own);
    inside.parts(node);
    this.aggregate ||= inside.aggregate;
    // A function the application names may be an aggregate itself, unless there is one in it.
    if (inside.aggregate || node.over !== undefined || SCALARS.test(node.name)) this.column ??= inside.column;
  }

  /** Of a query inside, the columns that belong to the select around it. */
  private query(query: QueryNode): void {
    if (query.kind === 'statementText') return;
    const hidden = query.kind === 'select' ? labelsOf(query) : undefined;
    const inside = new AggregateReader(new Set([...this.own].filter((label) => hidden?.has(label) !== true)));
    inside.parts(query);
    this.column ??= inside.column;
  }

  private parts(node: object): void {
    for (const name in node) {
      const part = (node as Readonly<Record<string, unknown>>)[name];
      if (typeof part !== 'object' || part === null || name === 'type' || name === 'detail') continue;
      if (Array.isArray(part)) this.parts(part);
      else if (!('kind' in part)) this.parts(part);
      else if (part.kind === 'select' || part.kind === 'compound') this.query(part as QueryNode);
      else if (part.kind !== 'table' && part.kind !== 'cte') this.read(part as ExpressionNode);
    }
  }
}
