import type { Table } from '../schema/table.js';
import type { Operation, QualifiedName } from './operation.js';

/** What a statement makes or changes, so that a caller can skip what exists and say what it does. */
export type DdlObjectKind =
  'extension' | 'schema' | 'enum' | 'sequence' | 'table' | 'foreignKey' | 'index' | 'view' | 'comment';

/** One statement that creates or drops one object. No semicolon at its end. */
export interface DdlStatement {
  readonly kind: DdlObjectKind;
  readonly name: string;
  readonly schema?: string;
  /** The table it belongs to, where it is not one itself. */
  readonly table?: string;
  readonly sql: string;
}

/** One statement of a migration. */
export interface StatementStep {
  readonly kind: 'statement';
  readonly sql: string;
  /** False for a statement that can't run inside a transaction (CREATE INDEX CONCURRENTLY) or whose effect can't be used in it. */
  readonly transactional: boolean;
}

/**
 * SQLite's table rebuild (https://sqlite.org/lang_altertable.html, the procedure of twelve steps), for what ALTER TABLE can't do. Whoever
 * runs it turns `foreign_keys` off before the transaction and back on after it, reads the triggers of `table` from `sqlite_master` before
 * `statements` and runs their text again after them, counts the rows of the table and of those that refer to it before
 * and after, and runs `foreign_key_check` before the commit.
 */
export interface RebuildStep {
  readonly kind: 'rebuild';
  readonly table: QualifiedName;
  /** The table as it is now, under its present name. */
  readonly before: Table;
  readonly after: Table;
  /** New column to the SQL over the old row that fills it. */
  readonly values: Readonly<Record<string, string>>;
  /** Create, copy, drop, rename, indexes: in order. */
  readonly statements: readonly string[];
}

export type DdlStep = StatementStep | RebuildStep;

/** A step with the operations it carries out: several, where they became one rebuild. */
export type CompiledStep = DdlStep & { readonly of: readonly Operation[] };

/** A statement step; `transactional` unless told otherwise. */
export function statement(sql: string, transactional = true): StatementStep {
  return { kind: 'statement', sql, transactional };
}
