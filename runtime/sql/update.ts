import { allOf } from './junction.js';
import type { Condition, ExpressionOf } from './operand.js';
import type { Ordering } from './ordering.js';
import { assignments, Command, Returning, type UpdateValues } from './insert.js';
import { kindSource, kindTest } from './narrowed.js';
import type { ExpressionNode, TableRef, UpdateNode } from './node.js';
import { limitNode, orderNode, selectItems, type RowOf, type Selection } from './query.js';
import type { AnyTable, ColumnsOf } from './select.js';
import { madeNode } from './made.js';

/** An UPDATE under construction. It needs a condition, or `everyRow()`. */
export class Update<T extends AnyTable> extends Command {
  readonly statement: UpdateNode;
  private readonly table: T;

  constructor(table: T, statement: UpdateNode) {
    super();
    this.table = table;
    this.statement = Object.freeze(statement);
  }
  /** Columns and their new values: plain, NULL or expressions. */
  set(values: UpdateValues<T>): Update<T> {
    return this.with({ set: [...this.statement.set, ...assignments(this.table, values)] });
  }
  /** Other tables the condition and the new values read. */
  from(...tables: readonly AnyTable[]): Update<T> {
    return this.with({ from: [...this.statement.from, ...tables.map(kindSource)] });
  }
  where(...conditions: readonly Condition[]): Update<T> {
    const given = allOf(...conditions.map(madeNode));
    return given === undefined ? this : this.with(this.also(given));
  }
  /** MySQL, MariaDB and SQLite: the order in which rows are updated, which says what a limit leaves. */
  orderBy(...terms: readonly (Ordering | ExpressionOf<unknown>)[]): Update<T> {
    return this.with({ orderBy: [...(this.statement.orderBy ?? []), ...terms.map(orderNode)] });
  }
  /** MySQL, MariaDB and SQLite: at most so many rows. */
  limit(count: number | ExpressionOf<number>): Update<T> {
    return this.with({ limit: limitNode(count) });
  }
  /** Says that every row is meant. */
  everyRow(): Update<T> {
    return this.with({ everyRow: true, ...this.also() });
  }
  /** The rows after the change: all columns, or a selection. */
  returning(): Returning<RowOf<ColumnsOf<T>, never>>;
  returning<S extends Selection>(selection: S): Returning<RowOf<S, never>>;
  returning(selection?: Selection): Returning<never> {
    return new Returning({ ...this.statement, returning: selectItems(selection ?? this.table.$info.columns) });
  }
  /** The condition so far and more; the first says which kinds of rows are meant. */
  private also(...conditions: readonly ExpressionNode[]): Partial<UpdateNode> {
    const where = allOf(this.statement.where ?? kindTest(this.table), ...conditions);
    return where === undefined ? {} : { where };
  }
  /** @internal */
  with(change: Partial<UpdateNode>): Update<T> {
    return new Update(this.table, { ...this.statement, ...change });
  }
}

/** `update(customers).set({ last: 'Lovelace' }).where(customers.id.eq(1))` */
export function update<T extends AnyTable>(table: T): Update<T> {
  return new Update(table, { kind: 'update', table: table.$info.ref as TableRef, set: [], from: [], everyRow: false });
}
