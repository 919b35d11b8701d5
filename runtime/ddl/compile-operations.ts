import type { MetaData } from '../schema/metadata.js';
import type { Table } from '../schema/table.js';
import { invariant } from '../util/invariant.js';
import { applyOperation } from './apply-operation.js';
import { changeTable, type TableOperation } from './change-table.js';
import { compileTableOperation } from './compile-table-operation.js';
import { compileSchemaOperation, type SchemaOperation } from './compile-schema-operation.js';
import type { DdlDialect } from './ddl-dialect.js';
import type { DdlStep } from './ddl-step.js';
import type { Operation } from './operation.js';
import { rebuiltValues } from './rebuilt-values.js';

/** A table that is being built anew, and what has been asked of it so far. */
interface Rebuild {
  readonly before: Table;
  readonly after: Table;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The steps that carry out operations on a database that holds `before`. Neighbouring operations on one table that
 * ALTER TABLE can't do become one rebuild.
 *
 * @param before - the schema the operations start from, as replaying the history gives it
 */
export function compileOperations(operations: readonly Operation[], before: MetaData, dialect: DdlDialect): DdlStep[] {
  const steps: DdlStep[] = [];
  let metadata = before;
  let rebuild: Rebuild | undefined;
  const finish = (): void => {
    if (rebuild) steps.push(...finishRebuild(rebuild, dialect));
    rebuild = undefined;
  };
  for (const operation of operations) {
    const table = isTableOperation(operation) ? tableOf(operation, metadata) : undefined;
    if (rebuild && (table === undefined || !isSameTable(table, rebuild.after))) finish();
    if (!isTableOperation(operation) || table === undefined) {
      steps.push(...compileSchemaOperation(operation as SchemaOperation, metadata, dialect));
    } else {
      const own = rebuild ? undefined : compileTableOperation(operation, table, dialect);
      if (own) steps.push(...own);
      else rebuild = extend(rebuild ?? startRebuild(table, dialect), operation, dialect);
    }
    metadata = applyOperation(metadata, operation);
  }
  finish();
  return steps;
}

function startRebuild(table: Table, dialect: DdlDialect): Rebuild {
  const stored = table.columns.filter((column) => column.computed === undefined);
  return {
    before: table,
    after: table,
    values: Object.fromEntries(stored.map((column) => [column.name, dialect.quoteIdentifier(column.name)])),
  };
}

function extend(rebuild: Rebuild, operation: TableOperation, dialect: DdlDialect): Rebuild {
  return {
    before: rebuild.before,
    after: changeTable(rebuild.after, operation),
    values: rebuiltValues(rebuild.values, operation, dialect),
  };
}

function finishRebuild({ before, after, values }: Rebuild, dialect: DdlDialect): DdlStep[] {
  const step = dialect.rebuild?.(before, after, values);
  invariant(step, `${dialect.name} has no way to change a table`);
  return [step];
}

function isTableOperation(operation: Operation): operation is TableOperation {
  return (
    'table' in operation &&
    operation.kind !== 'createTable' &&
    operation.kind !== 'dropTable' &&
    operation.kind !== 'bulkInsert' &&
    operation.kind !== 'bulkDelete'
  );
}

function isSameTable(left: Table, right: Table): boolean {
  return left.name === right.name && left.schema === right.schema;
}

function tableOf(operation: TableOperation, metadata: MetaData): Table {
  const { name, schema } = operation.table;
  const table = metadata.tables.find((item) => item.name === name && item.schema === schema);
  invariant(table, `the table ${name} does not exist`);
  return table;
}
