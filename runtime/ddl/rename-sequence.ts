import type { Column } from '../schema/table.js';
import { qualified } from './constraint-definition.js';
import type { DdlDialect } from './ddl-dialect.js';
import { statement } from './ddl-step.js';
import type { DdlStep } from './ddl-step.js';
import type { QualifiedName } from './operation.js';

/** The name PostgreSQL gives the sequence of a SERIAL column. */
export function sequenceOf(table: string, column: Pick<Column, 'name'>): string {
  return `${table}_${column.name}_seq`;
}

/**
 * Lets the sequence of a counting column follow a rename, as its name says where it belongs; a column without one, and a
 * sequence that was named otherwise, stay.
 */
export function renameSequence(column: Column, from: QualifiedName, to: string, dialect: DdlDialect): DdlStep[] {
  const counts = column.default?.kind === 'autoincrement' || column.identity !== undefined;
  if (dialect.name !== 'postgresql' || !counts) return [];
  return [statement(`ALTER SEQUENCE IF EXISTS ${qualified(from, dialect)} RENAME TO ${dialect.quoteIdentifier(to)}`)];
}
