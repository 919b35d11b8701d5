import type { Column, IndexElement, Table } from '../schema/table.js';
import type { DialectName } from '../schema/dialect-name.js';
import type { MetaData } from '../schema/metadata.js';
import type { AlterColumn, AlterEnum, TableConstraint } from './operation.js';
import type { DdlStep } from './ddl-step.js';

/** What a dialect's DDL can say, as data. */
export interface DdlFeatures {
  /** Enums are types of their own; otherwise a column's type says its values. */
  readonly enumTypes: boolean;
  /** `CREATE SCHEMA`, `CREATE EXTENSION`, `CREATE SEQUENCE`. */
  readonly schemas: boolean;
  readonly extensions: boolean;
  readonly sequences: boolean;
  /** `COMMENT ON`, part of the definition, or not at all. */
  readonly comments: 'statement' | 'inline' | 'none';
  /** Constraints can be added to and dropped from a table that exists; otherwise the table is built anew. */
  readonly alterConstraints: boolean;
  readonly deferrable: boolean;
  /** Index predicates, INCLUDE, operator classes, methods after USING, NULLS FIRST. */
  readonly partialIndexes: boolean;
  readonly coveringIndexes: boolean;
  readonly operatorClasses: boolean;
  readonly indexMethods: boolean;
  readonly nullsOrder: boolean;
  readonly nullsNotDistinct: boolean;
  readonly materializedViews: boolean;
  /** `DROP INDEX name ON table`. */
  readonly dropIndexOnTable: boolean;
}

/** How one dialect writes the parts of a definition; everything else is standard SQL, written once in this folder. */
export interface DdlText {
  readonly name: DialectName;
  readonly features: DdlFeatures;
  quoteIdentifier(name: string): string;
  quoteString(text: string): string;
  /** A bytes literal from base64. */
  quoteBytes(base64: string): string;
  /** An array literal, `elements` being SQL already; absent where lists are kept as JSON. */
  arrayLiteral?(elements: readonly string[], column: Column): string;
  /** The plain type: without what makes a value count up. */
  sqlType(column: Column): string;
  /** The type as a column definition says it (`SERIAL`). */
  definitionType(column: Column, table: Table): string;
  /** What stands after DEFAULT for the current time. */
  now(column: Column): string;
  /** Makes SQL text fit to stand after DEFAULT (some dialects ask for parentheses). */
  defaultExpression(sql: string, column: Column): string;
  /** `nextval(…)`; undefined where the dialect has no sequences. */
  sequenceDefault(name: string, schema: string | undefined): string | undefined;
  /** What stands last in a column definition: AUTO_INCREMENT, PRIMARY KEY AUTOINCREMENT, COMMENT. */
  columnSuffix(column: Column, table: Table): string;
  /** A collation's name as it stands after COLLATE. */
  collation(name: string): string;
  /** True when `columnSuffix` said the primary key already. */
  inlinePrimaryKey(table: Table): boolean;
  /** What stands after the closing parenthesis of CREATE TABLE. */
  tableSuffix(table: Table): string;
  /** How an index element that is an expression is written. */
  indexExpression(sql: string): string;
  /** `(191)` after an index's column, where the dialect has prefix lengths. */
  indexLength(element: IndexElement): string;
}

/** The differences of one dialect's DDL. */
export interface DdlDialect extends DdlText {
  /** Steps for a changed column; undefined: the table is built anew. */
  alterColumn(operation: AlterColumn, table: Table): DdlStep[] | undefined;
  /** True when ALTER TABLE can add the column as it is. */
  canAddColumn(column: Column): boolean;
  /** True when ALTER TABLE can drop the column from this table. */
  canDropColumn(column: Column, table: Table): boolean;
  /** Builds a table anew, where ALTER TABLE can't do what is asked; absent where it always can. */
  rebuild?(before: Table, after: Table, values: Readonly<Record<string, string>>): DdlStep;
  /** Drops a constraint of a table by name; absent where ALTER TABLE can't. */
  dropConstraint?(constraint: TableConstraint, table: Table): string;
  /** Steps for a changed enum. */
  alterEnum(operation: AlterEnum, before: MetaData): DdlStep[];
}
