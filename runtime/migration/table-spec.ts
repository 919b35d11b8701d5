import type { DialectText } from '../schema/dialect-name.js';
import type {
  CheckConstraint,
  ExclusionConstraint,
  ForeignKey,
  Index,
  IndexElement,
  PrimaryKey,
  Table,
  UniqueConstraint,
} from '../schema/table.js';
import type { QualifiedName } from '../ddl/operation.js';
import { columnsFromSpec } from './column-spec.js';
import type { ColumnsSpec } from './column-spec.js';

/** A table (or other object) by name; with its database schema where that is not the default one. */
export type ObjectName = string | QualifiedName;

/** A table in a revision. */
export interface TableSpec {
  readonly columns: ColumnsSpec;
  /** The key's columns, or the key with its name. */
  readonly primaryKey?: readonly string[] | PrimaryKey;
  readonly foreignKeys?: readonly ForeignKey[];
  readonly uniques?: readonly UniqueConstraint[];
  readonly checks?: readonly CheckConstraint[];
  readonly indexes?: readonly IndexSpec[];
  readonly exclusions?: readonly ExclusionConstraint[];
  readonly comment?: string;
  /** SQLite's table options: `STRICT`, `WITHOUT ROWID`. */
  readonly options?: DialectText;
}

/** An index in a revision: columns by name, anything else as an element. */
export interface IndexSpec extends Omit<Index, 'unique' | 'elements'> {
  readonly unique?: boolean;
  readonly on: readonly (string | IndexElement)[];
}

export function qualifiedName(name: ObjectName): QualifiedName {
  return typeof name === 'string' ? { name } : name;
}

export function indexFromSpec({ unique = false, on, ...rest }: IndexSpec): Index {
  return {
    ...rest,
    unique,
    elements: on.map((element) => (typeof element === 'string' ? { column: element } : element)),
  };
}

export function primaryKeyFromSpec(spec: readonly string[] | PrimaryKey): PrimaryKey {
  return 'columns' in spec ? spec : { columns: spec };
}

/** Reads a table. */
export function tableFromSpec(name: ObjectName, spec: TableSpec): Table {
  const { columns, primaryKey, foreignKeys = [], uniques = [], checks = [], indexes = [], ...rest } = spec;
  return {
    ...qualifiedName(name),
    columns: columnsFromSpec(columns),
    ...(primaryKey && { primaryKey: primaryKeyFromSpec(primaryKey) }),
    foreignKeys,
    uniques,
    checks,
    indexes: indexes.map(indexFromSpec),
    ...rest,
  };
}
