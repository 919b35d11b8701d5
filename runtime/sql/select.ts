import { Expression } from './expression.js';
import type { GroupingSets } from './grouping.js';
import { allOf } from './junction.js';
import type { Condition, ExpressionOf } from './operand.js';
import type { Ordering } from './ordering.js';
import { keptWhole, kindSource, kindTest } from './narrowed.js';
import type { ExpressionNode, JoinNode, LockNode, SelectNode } from './node.js';
import { limitNode, orderNode, Query, selectItems, typeOfItem, type RowOf, type Selection } from './query.js';
import type { TableOf } from './table.js';
import type { Ungrouped } from './ungrouped.js';
import { madeNode } from './made.js';

/** Any Core table, alias, derived table or CTE. */
export type AnyTable = TableOf<string>;
type NameOf<T extends AnyTable> = T['$table'];

/** The columns of a table as a selection. */
export type ColumnsOf<T> = { readonly [K in keyof T as T[K] extends { readonly $write: string } ? K : never]: T[K] };

/** What is selected, by its labels. */
export type Labels<S> = {
  readonly [K in keyof S]: S[K] extends { readonly $type: infer T; readonly $in: infer In } ? Expression<T, In> : never;
};
type OrderTerm = Ordering | ExpressionOf<unknown>;

/** How rows found are locked until the transaction ends. */
export interface LockOptions {
  /** Lock the rows of these tables only. */
  readonly of?: AnyTable | readonly AnyTable[];
  /** Leave out rows others hold. */
  readonly skipLocked?: boolean;
  /** Fail at once when others hold a row. */
  readonly noWait?: boolean;
  /**
   * The weaker lock of its kind, which foreign keys to the row do not wait for: FOR NO KEY UPDATE, FOR KEY SHARE. MySQL and
   * MariaDB take the stronger one.
   */
  readonly weak?: boolean;
}

/**
 * A SELECT under construction. Every method gives a new statement.
 *
 * @typeParam S - the selection
 * @typeParam F - names of the tables in FROM
 * @typeParam N - names of those that an outer join may leave without a row
 * @typeParam G - whether it has a GROUP BY
 */
export class Select<S, F extends string = never, N extends string = never, G extends boolean = false> extends Query<
  RowOf<S, N>,
  G extends true ? undefined : Ungrouped<S, F>
> {
  readonly node: SelectNode;

  constructor(node: SelectNode) {
    super();
    this.node = Object.freeze(node);
  }

  /** Adds tables to FROM; several without a condition between them make a product. */
  from<T extends readonly AnyTable[]>(...tables: T): Select<S, F | NameOf<T[number]>, N, G> {
    const { from, where } = this.node;
    const refs = tables.map((table) => table.$info.ref);
    return new Select({ ...this.node, from: [...from, ...refs], ...condition(where, ...tables.map(kindTest)) });
  }
  join<T extends AnyTable>(table: T, on: Condition): Select<S, F | NameOf<T>, N, G> {
    return new Select(this.joined('inner', table, on));
  }
  /** Keeps rows without a partner; the joined table's columns become nullable. */
  leftJoin<T extends AnyTable>(table: T, on: Condition): Select<S, F | NameOf<T>, N | NameOf<T>, G> {
    return new Select(this.joined('left', table, on));
  }
  /** Keeps the joined table's rows without a partner; the columns of all tables before it become nullable. */
  rightJoin<T extends AnyTable>(table: T, on: Condition): Select<S, F | NameOf<T>, N | F, G> {
    return new Select(this.joined('right', table, on));
  }
  fullJoin<T extends AnyTable>(table: T, on: Condition): Select<S, F | NameOf<T>, N | F | NameOf<T>, G> {
    return new Select(this.joined('full', table, on));
  }
  /** Every row with every row, on purpose. */
  crossJoin<T extends AnyTable>(table: T): Select<S, F | NameOf<T>, N, G> {
    return new Select(this.joined('cross', table));
  }

  /** Conditions that all must hold; several calls add up. */
  where(...conditions: readonly Condition[]): this {
    return this.with({ where: allOf(this.node.where, ...conditions.map(madeNode)) });
  }
  /** Columns, expressions or labels; `rollup`, `cube` and `groupingSets` make what they group by nullable. */
  groupBy(...terms: readonly (ExpressionOf<unknown> | (keyof S & string))[]): Select<S, F, N, true>;
  groupBy<M extends string>(
    ...terms: readonly (ExpressionOf<unknown> | (keyof S & string) | GroupingSets<M>)[]
  ): Select<S, F, N | M, true>;
  groupBy(...terms: readonly never[]): never {
    const nodes = terms.map((term) => orderNode(term).expression);
    return this.with({ groupBy: [...(this.node.groupBy ?? []), ...nodes] }) as never;
  }
  /** Conditions on groups; `having((row) => row.total.gt(10))` reads what was selected by its labels. */
  having(...conditions: readonly (Condition | ((row: Labels<S>) => Condition))[]): this {
    return this.with({
      having: allOf(this.node.having, ...conditions.map((condition) => madeNode(this.read(condition)))),
    });
  }
  orderBy(...terms: readonly (OrderTerm | (keyof S & string) | ((row: Labels<S>) => OrderTerm))[]): this {
    const orders = terms.map((term) => orderNode(this.read(term)));
    return this.with({ orderBy: [...(this.node.orderBy ?? []), ...orders] });
  }
  limit(count: number | ExpressionOf<number>): this {
    return this.with({ limit: limitNode(count) });
  }
  offset(count: number | ExpressionOf<number>): this {
    return this.with({ offset: limitNode(count) });
  }
  distinct(): this {
    return this.with({ distinct: true });
  }
  /** PostgreSQL: the first row of each group of equal values. */
  distinctOn(...columns: readonly ExpressionOf<unknown>[]): this {
    return this.with({ distinct: columns.map(madeNode) });
  }
  forUpdate(options: LockOptions = {}): this {
    return this.with({ lock: lockNode(options.weak === true ? 'noKeyUpdate' : 'update', options) });
  }
  forShare(options: LockOptions = {}): this {
    return this.with({ lock: lockNode(options.weak === true ? 'keyShare' : 'share', options) });
  }
  /** The same rows with other columns. */
  select<S2 extends Selection>(selection: S2): Select<S2, F, N, G> {
    return new Select({ ...this.node, items: selectItems(selection) });
  }

  /** What a function makes of the labels, or the thing itself. */
  private read<T>(given: T | ((row: Labels<S>) => T)): T {
    if (typeof given !== 'function') return given;
    const row = this.node.items.map((item) => [item.label, new Expression(item.expression, typeOfItem(item))]);
    return (given as (row: Labels<S>) => T)(Object.fromEntries(row) as Labels<S>);
  }
  /** @internal */
  with(change: { readonly [K in keyof SelectNode]?: SelectNode[K] | undefined }): this {
    return new Select({ ...this.node, ...change } as SelectNode) as this;
  }
  private joined(kind: JoinNode['kind'], table: AnyTable, on?: Condition): SelectNode {
    const beside = kind === 'inner' || kind === 'left';
    const node = kind === 'right' || kind === 'full' ? keptWhole(this.node) : this.node;
    const join: JoinNode = beside
      ? { kind, source: table.$info.ref, on: allOf(on && madeNode(on), kindTest(table)) }
      : { kind, source: kindSource(table), on: on && madeNode(on) };
    return { ...node, joins: [...node.joins, join] };
  }
}

/** WHERE with more conditions, and none where there are none. */
function condition(...nodes: readonly (ExpressionNode | undefined)[]): Pick<SelectNode, 'where'> {
  const where = allOf(...nodes);
  return where === undefined ? {} : { where };
}

function lockNode(strength: LockNode['strength'], options: LockOptions): LockNode {
  const tables =
    options.of === undefined
      ? undefined
      : Array.isArray(options.of)
        ? (options.of as readonly AnyTable[])
        : [options.of as AnyTable];
  return {
    strength,
    of: tables?.map((table) => table.$info.ref),
    wait: options.skipLocked === true ? 'skipLocked' : options.noWait === true ? 'noWait' : undefined,
  };
}

/**
 * A query: `select({ last: customers.last, n: count() }).from(customers)`, or `select(customers)` for all columns.
 *
 * @param selection - labels and expressions, or a table
 */
export function select<T extends AnyTable>(table: T): Select<ColumnsOf<T>, NameOf<T>>;
export function select<S extends Selection>(selection: S): Select<S>;
export function select(what: AnyTable | Selection): unknown {
  if (!isTable(what)) return new Select({ kind: 'select', items: selectItems(what), from: [], joins: [] });
  const { items, ref } = what.$info;
  return new Select({ kind: 'select', items, from: [ref], joins: [], ...condition(kindTest(what)) });
}

const isTable = (value: AnyTable | Selection): value is AnyTable => '$info' in value;
