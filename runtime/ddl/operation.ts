import type {
  CheckConstraint,
  Column,
  ColumnDefault,
  DefaultLiteral,
  ExclusionConstraint,
  ForeignKey,
  Index,
  PrimaryKey,
  Table,
  UniqueConstraint,
} from '../schema/table.js';
import type { DialectText } from '../schema/dialect-name.js';
import type { EnumType, Extension, Sequence, View } from '../schema/metadata.js';

/**
 * One step of a migration, as data: the closed union that revision files, the differ and the migrator share. Every
 * member holds both ends (the full previous and next value), so reversing it, printing its SQL offline and replaying it
 * on metadata need no database. Public API: revision files hold these values.
 */
export type Operation =
  | CreateTable
  | DropTable
  | RenameTable
  | AddColumn
  | DropColumn
  | AlterColumn
  | RenameColumn
  | CreateIndex
  | DropIndex
  | RenameIndex
  | AddConstraint
  | DropConstraint
  | RenameConstraint
  | CreateEnum
  | DropEnum
  | AlterEnum
  | RenameEnum
  | CreateView
  | DropView
  | ReplaceView
  | CreateSequence
  | DropSequence
  | AlterSequence
  | CreateSchema
  | DropSchema
  | CreateExtension
  | DropExtension
  | SetTableComment
  | SetColumnComment
  | SqlStep
  | BulkInsert
  | BulkDelete;

export type OperationKind = Operation['kind'];

/** A table (or other object of a schema) by name; `schema` is absent for the connection's default one. */
export interface QualifiedName {
  readonly name: string;
  readonly schema?: string;
}

/** Makes the table with everything it holds: columns, constraints, indexes and comments. */
export interface CreateTable {
  readonly kind: 'createTable';
  readonly table: Table;
}

export interface DropTable {
  readonly kind: 'dropTable';
  readonly table: Table;
}

/** Another name, another database schema, or both. */
export interface RenameTable {
  readonly kind: 'renameTable';
  readonly from: QualifiedName;
  readonly to: QualifiedName;
}

export interface AddColumn {
  readonly kind: 'addColumn';
  readonly table: QualifiedName;
  readonly column: Column;
  /**
   * What the rows that are there already get, where the column is required and has no default of its own: a default
   * that exists only while the column is added.
   */
  readonly fill?: ColumnDefault;
}

export interface DropColumn {
  readonly kind: 'dropColumn';
  readonly table: QualifiedName;
  readonly column: Column;
  /** For the way back, see `AddColumn`. */
  readonly fill?: ColumnDefault;
}

/** Type, nullability, default, identity, computed expression or collation; the name stays (see `RenameColumn`). */
export interface AlterColumn {
  readonly kind: 'alterColumn';
  readonly table: QualifiedName;
  readonly from: Column;
  readonly to: Column;
  /** How old values become new ones, as SQL over the old column; absent: the dialect's cast. */
  readonly using?: DialectText;
  /** The same for the way back. */
  readonly usingBack?: DialectText;
  /** Where the column becomes required: what rows that hold NULL get first, by an UPDATE. */
  readonly fill?: ColumnDefault;
}

export interface RenameColumn {
  readonly kind: 'renameColumn';
  readonly table: QualifiedName;
  readonly from: string;
  readonly to: string;
}

export interface CreateIndex {
  readonly kind: 'createIndex';
  readonly table: QualifiedName;
  readonly index: Index;
  /** PostgreSQL: without locking out writers; runs outside a transaction. */
  readonly concurrently?: boolean;
}

export interface DropIndex {
  readonly kind: 'dropIndex';
  readonly table: QualifiedName;
  readonly index: Index;
  readonly concurrently?: boolean;
}

export interface RenameIndex {
  readonly kind: 'renameIndex';
  readonly table: QualifiedName;
  readonly from: string;
  readonly to: string;
}

/** A constraint of a table, by kind. */
export type TableConstraint =
  | { readonly kind: 'primaryKey'; readonly constraint: PrimaryKey }
  | { readonly kind: 'unique'; readonly constraint: UniqueConstraint }
  | { readonly kind: 'foreignKey'; readonly constraint: ForeignKey }
  | { readonly kind: 'check'; readonly constraint: CheckConstraint }
  | { readonly kind: 'exclusion'; readonly constraint: ExclusionConstraint };

export type ConstraintKind = TableConstraint['kind'];

export interface AddConstraint {
  readonly kind: 'addConstraint';
  readonly table: QualifiedName;
  readonly constraint: TableConstraint;
}

export interface DropConstraint {
  readonly kind: 'dropConstraint';
  readonly table: QualifiedName;
  readonly constraint: TableConstraint;
}

export interface RenameConstraint {
  readonly kind: 'renameConstraint';
  readonly table: QualifiedName;
  /** What it is, and all of it under its old name: MySQL and SQLite make it anew. */
  readonly constraint: TableConstraint;
  readonly from: string;
  readonly to: string;
}

export interface CreateEnum {
  readonly kind: 'createEnum';
  readonly enum: EnumType;
}

export interface DropEnum {
  readonly kind: 'dropEnum';
  readonly enum: EnumType;
}

/** Values added, renamed or removed. The type's name stays (see `RenameEnum`). */
export interface AlterEnum {
  readonly kind: 'alterEnum';
  readonly from: EnumType;
  readonly to: EnumType;
  /** Old value to new value; what is in neither list's common part nor here is added or removed. */
  readonly renamed?: Readonly<Record<string, string>>;
}

export interface RenameEnum {
  readonly kind: 'renameEnum';
  readonly from: QualifiedName;
  readonly to: QualifiedName;
}

export interface CreateView {
  readonly kind: 'createView';
  readonly view: View;
}

export interface DropView {
  readonly kind: 'dropView';
  readonly view: View;
}

export interface ReplaceView {
  readonly kind: 'replaceView';
  readonly from: View;
  readonly to: View;
}

export interface CreateSequence {
  readonly kind: 'createSequence';
  readonly sequence: Sequence;
}

export interface DropSequence {
  readonly kind: 'dropSequence';
  readonly sequence: Sequence;
}

export interface AlterSequence {
  readonly kind: 'alterSequence';
  readonly from: Sequence;
  readonly to: Sequence;
}

export interface CreateSchema {
  readonly kind: 'createSchema';
  readonly name: string;
}

export interface DropSchema {
  readonly kind: 'dropSchema';
  readonly name: string;
}

export interface CreateExtension {
  readonly kind: 'createExtension';
  readonly extension: Extension;
}

export interface DropExtension {
  readonly kind: 'dropExtension';
  readonly extension: Extension;
}

export interface SetTableComment {
  readonly kind: 'setTableComment';
  readonly table: QualifiedName;
  readonly from?: string;
  readonly to?: string;
}

export interface SetColumnComment {
  readonly kind: 'setColumnComment';
  readonly table: QualifiedName;
  readonly column: string;
  readonly from?: string;
  readonly to?: string;
}

/** Statements written by hand. Without `down` a revision that holds one can't be taken back. */
export interface SqlStep {
  readonly kind: 'sql';
  readonly up: DialectText;
  readonly down?: DialectText;
  /** What `up` does to the metadata: replayed, never run. */
  readonly effect?: readonly Operation[];
}

/** Values are in the terms of literal defaults: bytes as base64, dates, decimals and bigints as text. */
export interface BulkInsert {
  readonly kind: 'bulkInsert';
  readonly table: QualifiedName;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly DefaultLiteral[])[];
}

/** Takes back a `BulkInsert`: the rows that equal the given ones in all given columns. */
export interface BulkDelete {
  readonly kind: 'bulkDelete';
  readonly table: QualifiedName;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly DefaultLiteral[])[];
}
