import type { ColumnType } from '../schema/column-type.js';
import { Expression } from './expression.js';
import type { ColumnNode, Source } from './node.js';

/**
 * A column of a table (or of its alias) `N`: a required one, which an insert must name unless it may be NULL.
 *
 * @typeParam N - the table's or alias's name
 * @typeParam T - what a row holds, with `null` where the column may be NULL
 * @typeParam In - what it may be compared with and set to
 */
export class Column<N extends string, T, In = NonNullable<T>> extends Expression<T, In, N> {
  declare readonly $write: 'required' | 'default' | 'never';
  /** The column's name in the database. */
  readonly name: string;
  declare readonly type: ColumnType;
  declare readonly node: ColumnNode;

  constructor(name: string, type: ColumnType, table: Source) {
    super({ kind: 'column', name, table, type }, type);
    this.name = name;
  }
}

/** A column the database (or the mapper) fills in when an insert leaves it out. */
export interface DefaultColumn<N extends string, T, In = NonNullable<T>> extends Column<N, T, In> {
  readonly $write: 'default';
}

/** A generated column: it can be read and compared, never written. */
export interface ComputedColumn<N extends string, T, In = NonNullable<T>> extends Column<N, T, In> {
  readonly $write: 'never';
}
