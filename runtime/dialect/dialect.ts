import type { DialectName } from '../schema/dialect-name.js';
import type { ColumnType } from '../schema/column-type.js';
import type { EngineDialect } from '../engine/engine-dialect.js';
import type { Encoder } from '../sql/compiled.js';

/** What a dialect can do, as data. Tests and planners ask these, never the dialect's name. */
export interface Capabilities {
  /** INSERT … RETURNING. */
  readonly insertReturning: boolean;
  readonly updateReturning: boolean;
  readonly deleteReturning: boolean;
  /** `= ANY(array)`: one parameter for a list of any length. */
  readonly arrays: boolean;
  /** One INSERT of many rows is faster than as many statements; in-process databases gain nothing. */
  readonly manyRows: boolean;
  /** NULLs come after all values in ascending order when nothing is said, not before them. */
  readonly nullsSortHigh: boolean;
  /** Columns of an enum sort by the order of its values but compare as text. */
  readonly enumsCompareAsText: boolean;
  /** `(a, b) > (1, 2)` is read from an index as one range. */
  readonly rowValueRanges: boolean;
  /** FOR UPDATE and its kin. */
  readonly rowLocks: boolean;
  readonly skipLocked: boolean;
  readonly fullJoin: boolean;
  readonly lateral: boolean;
  readonly schemas: boolean;
  readonly transactionalDdl: boolean;
  readonly deferrableConstraints: boolean;
  /** Foreign keys are checked at each row, not when the statement ends: a row that refers to itself can't just go. */
  readonly checksEachRow: boolean;
  /** COUNT(…) FILTER (WHERE …). */
  readonly aggregateFilter: boolean;
  readonly distinctOn: boolean;
  readonly enumTypes: boolean;
  readonly sequences: boolean;
  readonly comments: boolean;
  readonly isolationLevels: readonly string[];
  /** PREPARE TRANSACTION: a commit in two phases. */
  readonly preparesTransactions: boolean;
  /** A connection runs other statements while a result is read from it in chunks. */
  readonly runsWhileStreaming: boolean;
  /** The most parameters one statement may have. */
  readonly maxParameters: number;
  /** The longest name in bytes. */
  readonly maxNameLength: number;
}

/** How a dialect takes many rows as one array for each of their columns. */
export interface RowArrays {
  /**
   * The rows as a source named `given_` with the columns `c1`, `c2`, …
   *
   * @param table - the quoted name of the table whose columns these are
   * @param columns - their names; none is of an array type
   * @param numbered - whether a column `n` numbers the rows
   */
  source(table: string, columns: readonly string[], numbered: boolean): string;
  /** The values of one column, as `encoder` gives them, as a parameter. */
  parameter(values: readonly unknown[]): unknown;
}

/** One dialect of SQL: what the engine needs of it, what it can do, and how values are given to it. */
export interface Dialect extends EngineDialect {
  readonly name: DialectName;
  readonly capabilities: Capabilities;
  /** A quoted identifier. */
  quote(name: string): string;
  /** Where rows can travel as arrays. */
  readonly rowArrays?: RowArrays;
  /** The placeholder of the n-th parameter, from 1 on. */
  placeholder(index: number): string;
  /** The function that turns a JavaScript value (never null) into the driver's parameter; undefined where it goes as it is. */
  encoder(type: ColumnType, write?: boolean): Encoder | undefined;
}
