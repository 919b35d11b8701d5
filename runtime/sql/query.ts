import type { Decimal } from 'decimal.js';
import type { ColumnType } from '../schema/column-type.js';
import { StatementError } from '../util/errors.js';
import { bind } from './bind.js';
import type { Column } from './column.js';
import type { BoundStatement, CompilerSource, Runnable } from './compiled.js';
import { Expression } from './expression.js';
import { literalNode, type DecimalInput, type ExpressionOf, type Selectable } from './operand.js';
import type { Ordering } from './ordering.js';
import type { CompoundNode, QueryNode, SelectItem, Source, StatementNode } from './node.js';
import { TableInfo, type ColumnSpec, type TableOf } from './table.js';
import { isMade, MADE, madeNode } from './made.js';
import type { Aggregate, Sound } from './ungrouped.js';

/** What is selected: labels and expressions. */
export type Selection = Readonly<Record<string, Selectable>>;

/** The row of a selection; columns of the tables `N`, which an outer join may leave without a row, are nullable. */
export type RowOf<S, N extends string> = {
  -readonly [K in keyof S]: S[K] extends Selectable
    ? [Exclude<S[K]['$table'], Aggregate> & N] extends [never]
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
export interface QueryRows<Row> extends Sound {
  readonly $row: Row;
  readonly node: QueryNode;
}

/** A row of the same labels and types, in which any column may be NULL. */
type Nullable<Row> = { readonly [K in keyof Row]: Row[K] | null };
/** The row of a union: nullable where one of the members is. */
type Either<Row, R> = { [K in keyof Row]: Row[K] | R[K & keyof R] };
/** A further member of a union: with no more labels than the first has. */
type Member<Row, R> = QueryRows<R> & ([keyof R] extends [keyof Row] ? unknown : never);

type Rows = QueryRows<unknown>;

/** What all builders share. Immutable; deliberately not a promise: hand it to `execute` or another executor's method. */
export abstract class Statement<Row, E = undefined> {
  declare readonly $row: Row;
  declare readonly $refused?: E | undefined;
  abstract readonly statement: StatementNode;

  /** @internal */
  get [MADE](): true {
    return true;
  }
  /** The SQL text and its parameters for a dialect (or for an engine or a database: whatever has a compiler). */
  toSQL(this: Runnable<unknown>, target: CompilerSource): BoundStatement {
    return bind(target.compiler.compile(this.statement), target.compiler);
  }
}

/**
 * A statement that gives rows and can stand inside another.
 *
 * @typeParam E - what its types find wrong with it, for which nothing takes it; undefined is nothing
 */
export abstract class Query<Row, E = undefined> extends Statement<Row, E> {
  declare readonly $value: Row[keyof Row];
  abstract readonly node: QueryNode;

  get statement(): QueryNode {
    return this.node;
  }
  /**
   * The rows of all queries, each once. They have the same labels and types; a column is nullable where one of them is. The
   * columns of a select come in the order of the first query's, whatever order it names them in.
   */
  union<R extends Nullable<Row>>(this: QueryRows<Row>, ...others: readonly Member<Row, R>[]): Compound<Either<Row, R>> {
    return compound('union', [this, ...others]);
  }
  unionAll<R extends Nullable<Row>>(
    this: QueryRows<Row>,
    ...others: readonly Member<Row, R>[]
  ): Compound<Either<Row, R>> {
    return compound('union all', [this, ...others]);
  }
  /** Rows that all queries have. */
  intersect<R extends Nullable<Row>>(this: QueryRows<Row>, ...others: readonly Member<Row, R>[]): Compound<Row> {
    return compound('intersect', [this, ...others]);
  }
  /** Rows as many times as each of the queries has them. Not on SQLite. */
  intersectAll<R extends Nullable<Row>>(this: QueryRows<Row>, ...others: readonly Member<Row, R>[]): Compound<Row> {
    return compound('intersect all', [this, ...others]);
  }
  /** Rows that none of the other queries has. */
  except<R extends Nullable<Row>>(this: QueryRows<Row>, ...others: readonly Member<Row, R>[]): Compound<Row> {
    return compound('except', [this, ...others]);
  }
  /** As `except`; a row goes as many times as the others have it. Not on SQLite. */
  exceptAll<R extends Nullable<Row>>(this: QueryRows<Row>, ...others: readonly Member<Row, R>[]): Compound<Row> {
    return compound('except all', [this, ...others]);
  }
  /** The query as a table, for FROM and joins. */
  as<A extends string>(this: Rows, alias: A): Derived<Row, A> {
    return derivedTable({ kind: 'derived', query: this.node, alias }, itemsOf(this.node)) as Derived<Row, A>;
  }
  /** As `as`, but may refer to tables before it in FROM. */
  lateral<A extends string>(this: Rows, alias: A): Derived<Row, A> {
    return derivedTable({ kind: 'derived', query: this.node, alias, lateral: true }, itemsOf(this.node)) as Derived<
      Row,
      A
    >;
  }
  /** A query with one column and at most one row, as a value. */
  scalar(this: Rows): Expression<Row[keyof Row] | null> {
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
  limit(count: number | ExpressionOf<number>): Compound<Row> {
    return new Compound({ ...this.node, limit: limitNode(count) });
  }
  offset(count: number | ExpressionOf<number>): Compound<Row> {
    return new Compound({ ...this.node, offset: limitNode(count) });
  }
}

/** One query of several, members in order; equal operators are kept flat. */
export function compound<Row>(
  operator: CompoundNode['operator'],
  queries: readonly QueryRows<unknown>[],
): Compound<Row> {
  const [first, ...others] = queries.map(madeNode) as [QueryNode, ...QueryNode[]];
  const flat = first.kind === 'compound' && first.operator === operator && isBare(first) ? first.members : [first];
  const labels = itemsOf(first).map((item) => item.label);
  return new Compound({
    kind: 'compound',
    operator,
    members: [...flat, ...others.map((member) => aligned(member, labels))],
  });
}

const isBare = ({ with: ctes, orderBy, limit, offset }: CompoundNode): boolean =>
  ctes === undefined && orderBy === undefined && limit === undefined && offset === undefined;

/** The member with its columns in the order of the first one's: SQL goes by their places, the types by their labels. */
function aligned(member: QueryNode, labels: readonly (string | undefined)[]): QueryNode {
  const items = itemsOf(member);
  if (labels.length === 0 || items.length === 0) return member;
  if (items.length === labels.length && items.every((item, index) => item.label === labels[index])) return member;
  const found = labels.flatMap((label) => items.find((item) => item.label === label) ?? []);
  if (member.kind === 'select' && found.length === labels.length && items.length === labels.length)
    return { ...member, items: found };
  const names = (list: readonly (string | undefined)[]): string => list.map((label) => label ?? '…').join(', ');
  throw new StatementError(
    `members of a set operation have the same labels: ${names(labels)} in the first, ${names(items.map((item) => item.label))} in another`,
  );
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
  const specs = items
    .filter(({ label }) => label !== undefined)
    .map((item): [string, ColumnSpec] => [item.label as string, typeOfItem(item) ?? 'unsupported']);
  return new TableInfo(source, Object.fromEntries(specs), {}).build();
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
