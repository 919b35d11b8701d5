import type { ColumnType, NativeTypes } from './column-type.js';
import type { DialectText } from './dialect-name.js';

/**
 * A table in the terms of SQL. Immutable plain data with a JSON form; all names are final (naming convention applied,
 * shortened to the dialects' limits), so comparing, printing and applying need no context.
 */
export interface Table {
  readonly name: string;
  /** The database schema; absent means the connection's default. */
  readonly schema?: string;
  readonly columns: readonly Column[];
  readonly primaryKey?: PrimaryKey;
  readonly foreignKeys: readonly ForeignKey[];
  readonly uniques: readonly UniqueConstraint[];
  readonly checks: readonly CheckConstraint[];
  readonly indexes: readonly Index[];
  readonly exclusions?: readonly ExclusionConstraint[];
  readonly comment?: string;
  /** SQLite's table options, as text: `WITHOUT ROWID`, `STRICT`. */
  readonly options?: DialectText;
  readonly renamedFrom?: string;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** The exact SQL type per dialect where the schema chose one; otherwise the dialect maps `type`. */
  readonly native?: NativeTypes;
  readonly default?: ColumnDefault;
  readonly computed?: ComputedColumn;
  readonly identity?: IdentityColumn;
  readonly collation?: string;
  readonly comment?: string;
  readonly renamedFrom?: string;
}

/** A default the server applies. Defaults made by the client (uuid(), cuid(), …) belong to the mapper. */
export type ColumnDefault =
  /** A literal in JSON terms; decimals, bigints, dates and enum values as strings, bytes as base64, arrays as lists. */
  | { readonly kind: 'literal'; readonly value: DefaultLiteral }
  /** Any SQL expression, ready to stand after DEFAULT. */
  | { readonly kind: 'sql'; readonly sql: DialectText }
  /** The statement's or transaction's time, as each dialect says it. */
  | { readonly kind: 'now' }
  /** Counts up: SERIAL / INTEGER PRIMARY KEY / AUTO_INCREMENT. */
  | { readonly kind: 'autoincrement' }
  | { readonly kind: 'sequence'; readonly name: string; readonly schema?: string };

export type DefaultLiteral = string | number | boolean | null | readonly DefaultLiteral[];

export interface ComputedColumn {
  readonly expression: DialectText;
  readonly stored: boolean;
}

export interface IdentityColumn {
  readonly always: boolean;
  readonly start?: string;
  readonly increment?: string;
  readonly minValue?: string;
  readonly maxValue?: string;
  readonly cycle?: boolean;
}

export interface PrimaryKey {
  readonly name?: string;
  /** In key order, which may differ from the table's. */
  readonly columns: readonly string[];
}

export type ReferentialAction = 'NO ACTION' | 'RESTRICT' | 'CASCADE' | 'SET NULL' | 'SET DEFAULT';

export interface ForeignKey {
  readonly name?: string;
  readonly columns: readonly string[];
  readonly references: { readonly table: string; readonly schema?: string; readonly columns: readonly string[] };
  /** Absent means NO ACTION. */
  readonly onDelete?: ReferentialAction;
  readonly onUpdate?: ReferentialAction;
  readonly deferrable?: 'immediate' | 'deferred';
  readonly match?: 'FULL';
  /** The columns `ON DELETE SET NULL (…)` or `SET DEFAULT (…)` is limited to (PostgreSQL). */
  readonly onDeleteColumns?: readonly string[];
  readonly renamedFrom?: string;
}

export interface UniqueConstraint {
  readonly name?: string;
  readonly columns: readonly string[];
  readonly deferrable?: 'immediate' | 'deferred';
  readonly nullsNotDistinct?: boolean;
  readonly renamedFrom?: string;
}

export interface CheckConstraint {
  readonly name?: string;
  readonly expression: DialectText;
  /** PostgreSQL: not checked for the rows that were there before it. */
  readonly notValid?: boolean;
  /** PostgreSQL: not inherited by child tables. */
  readonly noInherit?: boolean;
  readonly renamedFrom?: string;
}

export interface ExclusionConstraint {
  readonly name?: string;
  /** The text after EXCLUDE. */
  readonly definition: string;
}

export interface Index {
  readonly name: string;
  readonly unique: boolean;
  readonly elements: readonly IndexElement[];
  /** The index's predicate (partial index). */
  readonly where?: DialectText;
  /** `btree`, `gin`, `hash`, `fulltext`, …; absent means the dialect's default. */
  readonly method?: string;
  readonly include?: readonly string[];
  readonly nullsNotDistinct?: boolean;
  readonly renamedFrom?: string;
}

/** Either a column or an expression. */
export interface IndexElement {
  readonly column?: string;
  readonly expression?: DialectText;
  readonly descending?: boolean;
  readonly nulls?: 'first' | 'last';
  readonly operatorClass?: string;
  readonly collation?: string;
  /** MySQL's prefix length. */
  readonly length?: number;
}
