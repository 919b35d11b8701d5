import type { MetaData } from '../schema/metadata.js';
import { applyOperation } from './apply-operation.js';
import { compileSchemaOperation } from './compile-schema-operation.js';
import { compileTableOperation } from './compile-table-operation.js';
import type { DdlDialect } from './ddl-dialect.js';
import type { CompiledStep } from './ddl-step.js';
import { isTableOperation, tableOf } from './change-table.js';
import type { Operation } from './operation.js';
import { PendingChanges } from './pending-changes.js';

/**
 * The steps that carry out operations on a database that holds `before`. Operations on one table that ALTER TABLE can't
 * do become one rebuild, also where operations on other tables stand between them; a table made by the same operations
 * is made with them at once.
 *
 * @param before - the schema the operations start from, as replaying the history gives it
 */
export function compileOperations(
  operations: readonly Operation[],
  before: MetaData,
  dialect: DdlDialect,
): CompiledStep[] {
  const pending = new PendingChanges(dialect);
  let metadata = before;
  for (const operation of operations) {
    if (isTableOperation(operation)) {
      const table = tableOf(operation, metadata);
      const own = pending.has(table) ? undefined : compileTableOperation(operation, table, dialect);
      if (own) pending.run(operation, own);
      else pending.change(operation, table);
    } else pending.run(operation, compileSchemaOperation(operation, metadata, dialect));
    metadata = applyOperation(metadata, operation);
  }
  return pending.finish();
}
