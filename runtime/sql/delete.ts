import { allOf } from './junction.js';
import type { Condition, ExpressionOf } from './operand.js';
import type { Ordering } from './ordering.js';
import { Command, Returning } from './insert.js';
import { kindSource, kindTest } from './narrowed.js';
import type { DeleteNode, ExpressionNode, TableRef } from './node.js';
import { limitNode, orderNode, selectItems, type RowOf, type Selection } from './query.js';
import type { AnyTable, ColumnsOf } from './select.js';
import { madeNode } from './made.js';

/** A DELETE under construction. It needs a condition, or `everyRow()`. */
export class Delete<T extends AnyTable> extends Command {
  readonly statement: DeleteNode;
  private readonly table: T;

  constructor(table: T, statement: DeleteNode) {
    super();
    this.table = table;
    this.statement = Object.freeze(statement);
  }
  /** Other tables the condition reads. */
  using(...tables: readonly AnyTable[]): Delete<T> {
    return this.with({ using: [...this.statement.using, ...tables.map(kindSource)] });
  }
  where(...conditions: readonly Condition[]): Delete<T> {
    const given = allOf(...conditions.map(madeNode));
    return given === undefined ? this : this.with(this.also(given));
  }
  /** MySQL, MariaDB and SQLite: the order in which rows are deleted, which says what a limit leaves. */
  orderBy(...terms: readonly (Ordering | ExpressionOf<unknown>)[]): Delete<T> {
    return this.with({ orderBy: [...(this.statement.orderBy ?? []), ...terms.map(orderNode)] });
  }
  /** MySQL, MariaDB and SQLite: at most so many rows. */
  limit(count: number | ExpressionOf<number>): Delete<T> {
    return this.with({ limit: limitNode(count) });
  }
  /** Says that every row is meant. */
  everyRow(): Delete<T> {
    return this.with({ everyRow: true, ...this.also() });
  }
  /** The rows that were deleted: all columns, or a selection. */
  returning(): Returning<RowOf<ColumnsOf<T>, never>>;
  returning<S extends Selection>(selection: S): Returning<RowOf<S, never>>;
  returning(selection?: Selection): Returning<never> {
    return new Returning({ ...this.statement, returning: selectItems(selection ?? this.table.$info.columns) });
  }
  /** The condition so far and more; the first says which kinds of rows are meant. */
  private also(...conditions: readonly ExpressionNode[]): Partial<DeleteNode> {
    const where = allOf(this.statement.where ?? kindTest(this.table), ...conditions);
    return where === undefined ? {} : { where };
  }
  /** @internal */
  with(change: Partial<DeleteNode>): Delete<T> {
    return new Delete(this.table, { ...this.statement, ...change });
  }
}

/** `deleteFrom(tags).where(tags.name.eq('old'))` */
export function deleteFrom<T extends AnyTable>(table: T): Delete<T> {
  return new Delete(table, { kind: 'delete', table: table.$info.ref as TableRef, using: [], everyRow: false });
}
