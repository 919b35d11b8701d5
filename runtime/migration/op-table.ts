import type {
  AddColumn,
  AlterColumn,
  CreateIndex,
  CreateTable,
  DropColumn,
  DropIndex,
  DropTable,
  RenameColumn,
  RenameIndex,
  RenameTable,
  SetColumnComment,
  SetTableComment,
} from '../ddl/operation.js';
import type { DialectText } from '../schema/dialect-name.js';
import type { DefaultLiteral } from '../schema/table.js';
import { columnFromSpec, defaultFromSpec } from './column-spec.js';
import type { ColumnSpec, ServerDefault } from './column-spec.js';
import type { Permission, StepMarks } from './step.js';
import { indexFromSpec, qualifiedName, tableFromSpec } from './table-spec.js';
import type { IndexSpec, ObjectName, TableSpec } from './table-spec.js';

/** The word a risky step needs. */
export interface Allowing {
  /** Risks this step takes knowingly: `'dataLoss'`, `'notNull'`. */
  readonly allow?: Permission | readonly Permission[];
}

/** A value for rows that are there already. */
export interface Filling {
  readonly fill?: DefaultLiteral | ServerDefault;
}

export interface AlterColumnSpec extends Allowing, Filling {
  readonly from: ColumnSpec;
  readonly to: ColumnSpec;
  /** How old values become new ones, as SQL over the old column; the way back in `usingBack`. */
  readonly using?: DialectText;
  readonly usingBack?: DialectText;
}

export interface CommentChange {
  readonly from?: string;
  readonly to?: string;
}

export const allowed = ({ allow }: Allowing): Pick<StepMarks, 'allow'> =>
  allow === undefined ? {} : { allow: typeof allow === 'string' ? [allow] : allow };

const filled = ({ fill }: Filling): Pick<AddColumn, 'fill'> =>
  fill === undefined ? {} : { fill: defaultFromSpec(fill) };

/** Operations on tables, columns and indexes. */
export const tableOperations = {
  /** Makes a table with its columns, constraints and indexes. */
  createTable(name: ObjectName, spec: TableSpec): CreateTable {
    return { kind: 'createTable', table: tableFromSpec(name, spec) };
  },

  /** Drops a table. Its definition may be left out where the other direction of the revision creates it. */
  dropTable(name: ObjectName, spec?: TableSpec, options: Allowing = {}): DropTable & StepMarks {
    const table = tableFromSpec(name, spec ?? { columns: {} });
    return { kind: 'dropTable', table, ...(spec === undefined && { named: true }), ...allowed(options) };
  },

  /** Gives a table another name, another database schema, or both. */
  renameTable(from: ObjectName, to: ObjectName): RenameTable {
    return { kind: 'renameTable', from: qualifiedName(from), to: qualifiedName(to) };
  },

  /** Adds a column. `fill`: what the rows that are there get, where the column is required and has no default. */
  addColumn(
    table: ObjectName,
    name: string,
    spec: ColumnSpec,
    options: Filling & Allowing = {},
  ): AddColumn & StepMarks {
    const column = columnFromSpec(name, spec);
    return { kind: 'addColumn', table: qualifiedName(table), column, ...filled(options), ...allowed(options) };
  },

  /** Drops a column. Its definition may be left out where the other direction of the revision adds it. */
  dropColumn(
    table: ObjectName,
    name: string,
    spec?: ColumnSpec,
    options: Filling & Allowing = {},
  ): DropColumn & StepMarks {
    return {
      kind: 'dropColumn',
      table: qualifiedName(table),
      column: columnFromSpec(name, spec ?? 'Unsupported?'),
      ...filled(options),
      ...(spec === undefined && { named: true }),
      ...allowed(options),
    };
  },

  /** Changes a column's type, nullability, default, identity, computed expression or collation. */
  alterColumn(
    table: ObjectName,
    name: string,
    { from, to, using, usingBack, ...options }: AlterColumnSpec,
  ): AlterColumn & StepMarks {
    return {
      kind: 'alterColumn',
      table: qualifiedName(table),
      from: columnFromSpec(name, from),
      to: columnFromSpec(name, to),
      ...(using !== undefined && { using }),
      ...(usingBack !== undefined && { usingBack }),
      ...filled(options),
      ...allowed(options),
    };
  },

  renameColumn(table: ObjectName, from: string, to: string): RenameColumn {
    return { kind: 'renameColumn', table: qualifiedName(table), from, to };
  },

  /** Makes an index. `concurrently` (PostgreSQL): without locking out writers, outside the transaction. */
  createIndex(table: ObjectName, index: IndexSpec, options: { readonly concurrently?: boolean } = {}): CreateIndex {
    return { kind: 'createIndex', table: qualifiedName(table), index: indexFromSpec(index), ...options };
  },

  /** Drops an index, given whole, or by name where the other direction of the revision creates it. */
  dropIndex(
    table: ObjectName,
    index: IndexSpec | string,
    options: { readonly concurrently?: boolean } = {},
  ): DropIndex & StepMarks {
    const named = typeof index === 'string';
    const spec = named ? { name: index, on: [] } : index;
    return {
      kind: 'dropIndex',
      table: qualifiedName(table),
      index: indexFromSpec(spec),
      ...options,
      ...(named && { named: true }),
    };
  },

  renameIndex(table: ObjectName, from: string, to: string): RenameIndex {
    return { kind: 'renameIndex', table: qualifiedName(table), from, to };
  },

  setTableComment(table: ObjectName, change: CommentChange): SetTableComment {
    return { kind: 'setTableComment', table: qualifiedName(table), ...change };
  },

  setColumnComment(table: ObjectName, column: string, change: CommentChange): SetColumnComment {
    return { kind: 'setColumnComment', table: qualifiedName(table), column, ...change };
  },
};
