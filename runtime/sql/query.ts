import type { Decimal } from 'decimal.js';
import type { ColumnType } from '../schema/column-type.js';
import { bind } from './bind.js';
import type { Column } from './column.js';
import type { BoundStatement, CompilerSource, Runnable } from './compiled.js';
import { Expression } from './expression.js';
import { literalNode, type DecimalInput, type ExpressionOf, type Selectable } from './operand.js';
import type { Ordering } from './ordering.js';
import type { CompoundNode, QueryNode, SelectItem, Source, StatementNode } from './node.js';
import { TableInfo, type ColumnSpec, type TableOf } from './table.js';
import { isMade, MADE, madeNode } from './made.js';

/** What is selected: labels and expressions. */
export type Selection = Readonly<Record<string, Selectable>>;

/** The row of a selection; columns of the tables `N`, which an outer join may leave without a row, are nullable. */
export type RowOf<S, N extends string> = {
  -readonly [K in keyof S]: S[K] extends Selectable
    ? [S[K]['$table'] & N] extends [never]
      ? S[K]['$type']
      : S[K]['$type'] | null
    : never;
};

/** What a value of `T` may be given as. */
export type InputOf<T> = NonNullable<T> extends Decimal ? DecimalInput : NonNullable<T>;

/** A query in the place of a table: its labels as columns. */
export type Derived<Row, A extends string> = TableOf<A> & {
  readonly [K in keyof Row]: Column<A, Row[K], InputOf<Row[K]>>;
} & {
  as<B extends string>(alias: B): Derived<Row, B>;
};

/** A query as an argument: its rows and its node. */
export interface QueryRows<Row> {
  readonly $row: Row;
  readonly node: QueryNode;
}

/** What all builders share. Immutable; deliberately not a promise: hand it to `execute` or another executor's method. */
export abstract class Statement<Row> implements Runnable<Row> {
  declare readonly $row: Row;
  abstract readonly statement: StatementNode;

  /** @internal */
  get [MADE](): true {
    return true;
  }
  /** The SQL text and its parameters for a dialect (or for an engine or a database: whatever has a compiler). */
  toSQL(target: CompilerSource): BoundStatement {
    return bind(target.compiler.compile(this.statement), target.compiler);
  }
}

/** A statement that gives rows and can stand inside another. */
export abstract class Query<Row> extends Statement<Row> {
  declare readonly $value: Row[keyof Row];
  abstract readonly node: QueryNode;

  get statement(): QueryNode {
    return this.node;
  }
  union(...others: readonly QueryRows<Row>[]): Compound<Row> {
    return compound('union', [this, ...others]);
  }
  unionAll(...others: readonly QueryRows<Row>[]): Compound<Row> {
    return compound('union all', [this, ...others]);
  }
  intersect(...others: readonly QueryRows<Row>[]): Compound<Row> {
    return compound('intersect', [this, ...others]);
  }
  except(...others: readonly QueryRows<Row>[]): Compound<Row> {
    return compound('except', [this, ...others]);
  }
  /** The query as a table, for FROM and joins. */
  as<A extends string>(alias: A): Derived<Row, A> {
    return derivedTable({ kind: 'derived', query: this.node, alias }, itemsOf(this.node)) as Derived<Row, A>;
  }
  /** As `as`, but may refer to tables before it in FROM. */
  lateral<A extends string>(alias: A): Derived<Row, A> {
    return derivedTable({ kind: 'derived', query: this.node, alias, lateral: true }, itemsOf(this.node)) as Derived<
      Row,
      A
    >;
  }
  /** A query with one column and at most one row, as a value. */
  scalar(): Expression<Row[keyof Row] | null> {
    return new Expression({ kind: 'subquery', query: this.node }, typeOfItem(itemsOf(this.node)[0]));
  }
}

/** Queries joined by UNION, INTERSECT or EXCEPT; ordered and limited as a whole. */
export class Compound<Row> extends Query<Row> {
  readonly node: CompoundNode;

  constructor(node: CompoundNode) {
    super();
    this.node = Object.freeze(node);
  }
  orderBy(...terms: readonly (Ordering | ExpressionOf<unknown> | (keyof Row & string))[]): Compound<Row> {
    return new Compound({ ...this.node, orderBy: [...(this.node.orderBy ?? []), ...terms.map(orderNode)] });
  }
  limit(count: number): Compound<Row> {
    return new Compound({ ...this.node, limit: limitNode(count) });
  }
  offset(count: number): Compound<Row> {
    return new Compound({ ...this.node, offset: limitNode(count) });
  }
}

/** One query of several, members in order; equal operators are kept flat. */
export function compound<Row>(operator: CompoundNode['operator'], queries: readonly QueryRows<Row>[]): Compound<Row> {
  return new Compound({ kind: 'compound', operator, members: queries.map(madeNode) });
}

/** The select list (or RETURNING list) of a statement. */
export function itemsOf(node: StatementNode): readonly SelectItem[] {
  switch (node.kind) {
    case 'select':
      return node.items;
    case 'compound':
      return itemsOf(node.members[0] as QueryNode);
    case 'statementText':
      return node.items ?? [];
    default:
      return node.returning ?? [];
  }
}

/** The column type of a select item, where it is known. */
export function typeOfItem(item: SelectItem | undefined): ColumnType | undefined {
  const expression = item?.expression;
  if (expression === undefined) return undefined;
  if ('type' in expression && expression.type !== undefined) return expression.type;
  if (expression.kind === 'subquery') return typeOfItem(itemsOf(expression.query)[0]);
  return item?.type;
}

/** A table made of a query's labels. */
export function derivedTable(source: Source, items: readonly SelectItem[]): TableOf<string> {
  const specs: Record<string, ColumnSpec> = {};
  for (const item of items) if (item.label !== undefined) specs[item.label] = typeOfItem(item) ?? 'unsupported';
  return new TableInfo(source, specs, {}).build();
}

/** A term of ORDER BY from any of the forms it is given in. */
export function orderNode(term: Ordering | ExpressionOf<unknown> | string): Ordering['order'] {
  if (typeof term === 'string') return { expression: { kind: 'label', name: term }, descending: false };
  return isMade(term) && 'order' in term ? term.order : { expression: madeNode(term), descending: false };
}

/** LIMIT and OFFSET count whole rows. */
export function limitNode(count: number | ExpressionOf<unknown>): Exclude<SelectItem['expression'], undefined> {
  if (isMade(count)) return madeNode(count);
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
    throw new RangeError(
      `limit and offset take a whole number from 0 on, not ${typeof count === 'number' ? String(count) : `a value of the type ${typeof count}`}`,
    );
  const node = literalNode(count);
  return node.kind === 'param' ? { ...node, cast: false } : node;
}

/** The select list for labels and expressions. */
export function selectItems(selection: Selection): SelectItem[] {
  return Object.entries(selection).map(([label, expression]) => ({
    expression: madeNode(expression),
    label,
    type: expression.type,
  }));
}
