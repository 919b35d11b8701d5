import type { ColumnType } from '../schema/column-type.js';
import { ValidationError } from '../util/errors.js';
import type { Column } from './column.js';
import { Expression } from './expression.js';
import { operand, type Condition, type ExpressionOf, type NullIn } from './operand.js';
import type {
  Assignment,
  ConflictNode,
  CteNode,
  ExpressionNode,
  InsertNode,
  QueryNode,
  StatementNode,
  TableRef,
} from './node.js';
import { selectItems, Statement, type QueryRows, type RowOf, type Selection } from './query.js';
import type { AnyTable, ColumnsOf } from './select.js';
import { madeNode } from './made.js';

/** A value for a column: plain, NULL where the column may be (JSON of no declared type does not tell), or an expression. */
export type ValueOf<C> = C extends { readonly $type: infer T; readonly $in: infer In }
  ? In | ExpressionOf<T> | NullIn<T>
  : never;

type Required<C> = C extends { readonly $write: infer W; readonly $type: infer T }
  ? 'required' extends W
    ? null extends T
      ? false
      : true
    : false
  : false;
type Writable<C> = C extends { readonly $write: infer W } ? ([W] extends ['never'] ? false : true) : false;

/** The values of a new row: required columns must be there, generated ones can't. */
export type InsertValues<T> = { readonly [K in keyof T as Required<T[K]> extends true ? K : never]: ValueOf<T[K]> } & {
  readonly [K in keyof T as Writable<T[K]> extends true ? (Required<T[K]> extends true ? never : K) : never]?: ValueOf<
    T[K]
  >;
};

/** Columns to set. */
export type UpdateValues<T> = { readonly [K in keyof T as Writable<T[K]> extends true ? K : never]?: ValueOf<T[K]> };

/** What the row would have been: `excluded` in an upsert. */
export type ExcludedRow<T> = {
  readonly [K in keyof T as T[K] extends { readonly $write: string } ? K : never]: T[K] extends ExpressionOf<infer V>
    ? Expression<V>
    : never;
};

/** A statement that gives no rows. */
export abstract class Command extends Statement<never> {
  declare readonly $command: true;
}

/** The node of a value that is written: encoded by the column, rounded to its scale. */
export function writeNode(value: unknown, type: ColumnType): ExpressionNode {
  const node = operand(value, type);
  return node.kind === 'param' && node.type === type ? { ...node, write: true } : node;
}

/** The column of a property that is written, or an error that names the columns there are. */
export function columnOf(table: AnyTable, key: string): Column<string, unknown> {
  const { columns, options } = table.$info;
  if (options.readOnly?.includes(key) === true)
    throw new ValidationError(`${table.$info.label}.${key} is computed by the database and can't be set; leave it out`);
  const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
  if (column === undefined)
    throw new ValidationError(
      `${table.$info.label} has no column '${key}' (it has ${Object.keys(table.$info.columns).join(', ')})`,
    );
  return column;
}

/** Assignments for SET; undefined entries are left out only by being absent. */
export function assignments(table: AnyTable, values: Readonly<Record<string, unknown>>): Assignment[] {
  return Object.keys(values).map((key) => {
    const column = columnOf(table, key);
    if (values[key] === undefined)
      throw new ValidationError(`${table.$info.label}.${key} is set to undefined; pass null for NULL, or leave it out`);
    return { column: column.name, value: writeNode(values[key], column.type) };
  });
}

/** Rows of any shapes as one list of columns; what a row leaves out takes its default. */
function rowNodes(
  table: AnyTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Pick<InsertNode, 'columns' | 'rows'> {
  const keys = new Set<string>();
  for (const row of rows) for (const key in row) if (row[key] !== undefined) keys.add(key);
  // Several rows of nothing but defaults: they need a column to say so of.
  const [any] = Object.keys(table.$info.columns);
  if (keys.size === 0 && rows.length > 1 && any !== undefined)
    return {
      columns: [(table.$info.columns[any] as Column<string, unknown>).name],
      rows: rows.map(() => [undefined]),
    };
  const columns = Array.from(keys, (key) => columnOf(table, key));
  const names = [...keys];
  return {
    columns: columns.map((column) => column.name),
    rows: rows.map((row) =>
      names.map((key, index) =>
        row[key] === undefined ? undefined : writeNode(row[key], (columns[index] as Column<string, unknown>).type),
      ),
    ),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Rows with what the application makes for columns they leave out. */
function filled(table: AnyTable, rows: readonly Row[]): readonly Row[] {
  const { defaults } = table.$info.options;
  if (defaults === undefined) return rows;
  return rows.map((row) => {
    const made = Object.entries(defaults).filter(([key]) => row[key] === undefined);
    return { ...row, ...Object.fromEntries(made.map(([key, make]) => [key, make()])) };
  });
}

/** A query with further columns of one value each; around one that is no plain select. */
function withValues(query: QueryNode, values: readonly ExpressionNode[]): QueryNode {
  const items = values.map((expression) => ({ expression }));
  if (query.kind === 'select') return { ...query, items: [...query.items, ...items] };
  const given = { kind: 'derived', query, alias: 'given' } as const;
  return {
    kind: 'select',
    items: [{ expression: { kind: 'star', table: given } }, ...items],
    from: [given],
    joins: [],
  };
}

/** How the rows of a query are inserted. */
export interface FromSelectOptions {
  /** Without what the application makes for columns that are not named; the database's own defaults apply as always. */
  readonly defaults?: false;
}

/** An INSERT under construction. */
export class Insert<T extends AnyTable> extends Command {
  readonly statement: InsertNode;
  private readonly table: T;

  constructor(table: T, statement: InsertNode) {
    super();
    this.table = table;
    this.statement = Object.freeze(statement);
  }

  /** One row or many. A key left out takes the column's default. */
  values(rows: InsertValues<T> | readonly InsertValues<T>[]): Insert<T> {
    const list = (Array.isArray(rows) ? rows : [rows]) as readonly Readonly<Record<string, unknown>>[];
    if (list.length === 0) throw new ValidationError(`insert into ${this.table.$info.label} got an empty list of rows`);
    return this.with(rowNodes(this.table, filled(this.table, list)));
  }
  /**
   * The rows of a query, for the named columns in order. What the application makes for columns that are not named
   * (`@default(uuid())`) is made once and the same for all rows.
   */
  fromSelect(
    columns: readonly (keyof ColumnsOf<T> & string)[],
    query: QueryRows<unknown>,
    options: FromSelectOptions = {},
  ): Insert<T> {
    const { defaults = {} } = options.defaults === false ? {} : this.table.$info.options;
    const made = Object.entries(defaults).filter(([key]) => !(columns as readonly string[]).includes(key));
    const names = [...columns, ...made.map(([key]) => key)].map((key) => columnOf(this.table, key));
    if (made.length === 0) return this.with({ columns: names.map(({ name }) => name), query: query.node });
    const values = made.map(([key, make]) => {
      const node = writeNode(make(), columnOf(this.table, key).type);
      return node.kind === 'param' ? { ...node, cast: true } : node;
    });
    return this.with({ columns: names.map(({ name }) => name), query: withValues(query.node, values) });
  }
  /** What to do when a row with these unique columns is there already; without columns, with any. */
  onConflict(...target: readonly ExpressionOf<unknown>[]): ConflictClause<T> {
    return new ConflictClause(this, this.table, { target: target.map((column) => column.node) });
  }
  /** PostgreSQL: the conflict of a constraint by its name. */
  onConstraint(name: string): ConflictClause<T> {
    return new ConflictClause(this, this.table, { target: [], constraint: name });
  }
  /** The rows as they were stored: all columns, or a selection. */
  returning(): Returning<RowOf<ColumnsOf<T>, never>>;
  returning<S extends Selection>(selection: S): Returning<RowOf<S, never>>;
  returning(selection?: Selection): Returning<never> {
    return new Returning({ ...this.statement, returning: selectItems(selection ?? this.table.$info.columns) });
  }

  /** The same statement with another conflict clause; used by `onConflict`. */
  with(change: Partial<InsertNode>): Insert<T> {
    return new Insert(this.table, { ...this.statement, ...change });
  }
}

/** ON CONFLICT under construction: ends with `doNothing` or `doUpdate`. */
export class ConflictClause<T extends AnyTable> {
  private readonly insert: Insert<T>;
  private readonly table: T;
  private readonly conflict: ConflictNode;

  constructor(insert: Insert<T>, table: T, conflict: ConflictNode) {
    this.insert = insert;
    this.table = table;
    this.conflict = conflict;
  }
  /** The predicate of the partial unique index meant. */
  where(condition: Condition): ConflictClause<T> {
    return new ConflictClause(this.insert, this.table, { ...this.conflict, targetWhere: madeNode(condition) });
  }
  doNothing(): Insert<T> {
    return this.insert.with({ conflict: this.conflict });
  }
  /** Changes the row that is there; `excluded` is the row that was to be inserted. */
  doUpdate(
    values: UpdateValues<T> | ((excluded: ExcludedRow<T>) => UpdateValues<T>),
    options: { readonly where?: Condition } = {},
  ): Insert<T> {
    const given = typeof values === 'function' ? values(excludedRow(this.table)) : values;
    return this.insert.with({
      conflict: {
        ...this.conflict,
        set: assignments(this.table, given),
        where: options.where && madeNode(options.where),
      },
    });
  }
}

function excludedRow<T extends AnyTable>(table: T): ExcludedRow<T> {
  const row = Object.entries(table.$info.columns).map(([key, { name, type }]) => [
    key,
    new Expression({ kind: 'excluded', name }, type),
  ]);
  return Object.fromEntries(row) as ExcludedRow<T>;
}

/** A writing statement that gives back rows. */
export class Returning<Row> extends Statement<Row> {
  readonly statement: Exclude<StatementNode, QueryNode>;

  constructor(statement: Returning<Row>['statement']) {
    super();
    this.statement = Object.freeze(statement);
  }
  /** @internal */
  with(change: { readonly with: readonly CteNode[] }): this {
    return new Returning({ ...this.statement, ...change }) as this;
  }
}

/** `insert(tags).values({ name: 'vip' })` */
export function insert<T extends AnyTable>(table: T): Insert<T> {
  return new Insert(table, { kind: 'insert', table: table.$info.ref as TableRef, columns: [] });
}
