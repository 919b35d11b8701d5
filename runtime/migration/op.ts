import type { BulkDelete, BulkInsert, Operation, SqlStep } from '../ddl/operation.js';
import type { DialectText } from '../schema/dialect-name.js';
import type { DefaultLiteral } from '../schema/table.js';
import { columnsFromSpec } from './column-spec.js';
import type { ColumnsSpec, ServerDefault } from './column-spec.js';
import { constraintOperations } from './op-constraint.js';
import { objectOperations } from './op-object.js';
import { tableOperations } from './op-table.js';
import type { MigrationTransaction, RunStep } from './step.js';
import { qualifiedName } from './table-spec.js';
import type { ObjectName } from './table-spec.js';

export interface SqlOptions {
  /** The statement that takes it back. */
  readonly down?: DialectText;
  /** What the statement does to the schema, said as operations: replayed when the next revision is made, never run. */
  readonly effect?: readonly Operation[];
}

const dataOperations = {
  /** Statements written by hand: one text for every dialect, or one per dialect. */
  sql(up: DialectText, options: SqlOptions = {}): SqlStep {
    return { kind: 'sql', up, ...options };
  },

  /** Inserts rows. Values as literal defaults are written: dates, decimals and bigints as text, bytes as base64. */
  bulkInsert(table: ObjectName, columns: ColumnsSpec, rows: readonly (readonly DefaultLiteral[])[]): BulkInsert {
    return { kind: 'bulkInsert', table: qualifiedName(table), columns: columnsFromSpec(columns), rows };
  },

  /** Deletes the rows that equal the given ones in all given columns. */
  bulkDelete(table: ObjectName, columns: ColumnsSpec, rows: readonly (readonly DefaultLiteral[])[]): BulkDelete {
    return { kind: 'bulkDelete', table: qualifiedName(table), columns: columnsFromSpec(columns), rows };
  },

  /** Runs code inside the revision's transaction. */
  run(description: string, run: (tx: MigrationTransaction) => Promise<void> | void): RunStep {
    return { kind: 'run', description, run };
  },
};

const now: ServerDefault = { kind: 'now' };
const autoincrement: ServerDefault = { kind: 'autoincrement' };

const defaults = {
  /** The default of the current time, as each dialect says it. */
  now,
  /** Counts up. */
  autoincrement,
  /** A default that is an SQL expression. */
  expression: (sql: DialectText): ServerDefault => ({ kind: 'sql', sql }),
  /** The next value of a sequence. */
  nextValue: (sequence: ObjectName): ServerDefault => ({ kind: 'sequence', ...qualifiedName(sequence) }),
};

/** The steps of a revision, as functions that read like the schema. Each gives plain data. */
export const op = { ...tableOperations, ...constraintOperations, ...objectOperations, ...dataOperations, ...defaults };
