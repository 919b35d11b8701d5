import type { MetaData } from '../schema/metadata.js';
import type { DefaultLiteral, Table } from '../schema/table.js';
import { textFor } from '../schema/dialect-name.js';
import { assertNever } from '../util/invariant.js';
import type { TableOperation } from './change-table.js';
import { changedSequenceOptions } from './column-definition.js';
import { columnList, qualified } from './constraint-definition.js';
import { createEnum, createExtension, createSchema, createSequence } from './create-all.js';
import { commentStatements, createTable, createView, dropView, indexStatements } from './create-table.js';
import type { DdlDialect } from './ddl-dialect.js';
import { statement, type DdlStep } from './ddl-step.js';
import { literal } from './literal.js';
import type { BulkDelete, BulkInsert, Operation, QualifiedName, RenameTable, SqlStep } from './operation.js';
import { renameSequence, sequenceOf } from './rename-sequence.js';

/** The operations that are not about a part of one table. */
export type SchemaOperation = Exclude<Operation, TableOperation>;

/** Rows of one INSERT. */
const ROWS_PER_STATEMENT = 500;

/** The statements for an operation on a whole table, enum, view, sequence, schema or extension, or on rows. */
export function compileSchemaOperation(operation: SchemaOperation, before: MetaData, dialect: DdlDialect): DdlStep[] {
  const { features } = dialect;
  const when = (has: boolean, sql: () => string): DdlStep[] => (has ? [statement(sql())] : []);
  const quote = (name: string): string => dialect.quoteIdentifier(name);
  switch (operation.kind) {
    case 'createTable':
      return tableSteps(operation.table, dialect);
    case 'dropTable':
      return [statement(`DROP TABLE ${qualified(operation.table, dialect)}`)];
    case 'renameTable':
      return [
        ...rename('TABLE', operation.from, operation.to, dialect),
        ...renameSequences(operation, before, dialect),
      ];
    case 'createEnum':
      return when(features.enumTypes, () => createEnum(operation.enum, dialect));
    case 'dropEnum':
      return when(features.enumTypes, () => `DROP TYPE ${qualified(operation.enum, dialect)}`);
    case 'alterEnum':
      return dialect.alterEnum(operation, before);
    case 'renameEnum':
      return features.enumTypes ? rename('TYPE', operation.from, operation.to, dialect) : [];
    case 'createView':
      return viewSteps(createView(operation.view, dialect));
    case 'dropView':
      return operation.view.sql === undefined ? [] : [statement(dropView(operation.view, dialect))];
    case 'replaceView':
      return [
        ...(operation.from.sql === undefined ? [] : [statement(dropView(operation.from, dialect))]),
        ...viewSteps(createView(operation.to, dialect)),
      ];
    case 'createSequence':
      return when(features.sequences, () => createSequence(operation.sequence, dialect));
    case 'dropSequence':
      return when(features.sequences, () => `DROP SEQUENCE ${qualified(operation.sequence, dialect)}`);
    case 'alterSequence': {
      const options = changedSequenceOptions(operation.from, operation.to);
      return when(
        features.sequences && options !== '',
        () => `ALTER SEQUENCE ${qualified(operation.to, dialect)} ${options}`,
      );
    }
    case 'createSchema':
      return when(features.schemas, () => createSchema(operation.name, dialect));
    case 'dropSchema':
      return when(features.schemas, () => `DROP SCHEMA ${quote(operation.name)}`);
    case 'createExtension':
      return when(features.extensions, () => createExtension(operation.extension, dialect));
    case 'dropExtension':
      return when(features.extensions, () => `DROP EXTENSION ${quote(operation.extension.name)}`);
    case 'sql':
      return sqlStep(operation, dialect);
    case 'bulkInsert':
      return bulkInsert(operation, dialect);
    case 'bulkDelete':
      return bulkDelete(operation, dialect);
    default:
      return assertNever(operation);
  }
}

/** The statements that make a table with its indexes and comments. */
export function tableSteps(table: Table, dialect: DdlDialect): DdlStep[] {
  return [
    statement(createTable(table, dialect)),
    ...[...indexStatements(table, dialect), ...commentStatements(table, dialect)].map((item) => statement(item.sql)),
  ];
}

const viewSteps = (sql: string | undefined): DdlStep[] => (sql === undefined ? [] : [statement(sql)]);

function rename(word: string, from: QualifiedName, to: QualifiedName, dialect: DdlDialect): DdlStep[] {
  const steps: DdlStep[] = [];
  const moved = { ...from, ...(to.schema === undefined ? {} : { schema: to.schema }) };
  if (from.schema !== to.schema && dialect.features.schemas)
    steps.push(
      statement(
        `ALTER ${word} ${qualified(from, dialect)} SET SCHEMA ${dialect.quoteIdentifier(to.schema ?? 'public')}`,
      ),
    );
  if (from.name !== to.name)
    steps.push(statement(`ALTER ${word} ${qualified(moved, dialect)} RENAME TO ${dialect.quoteIdentifier(to.name)}`));
  return steps;
}

function sqlStep(step: SqlStep, dialect: DdlDialect): DdlStep[] {
  const sql = textFor(step.up, dialect.name);
  return sql === undefined || sql.trim() === '' ? [] : [statement(sql)];
}

/** A counting column's sequence is named after its table; SET SCHEMA has taken it along already. */
function renameSequences({ from, to }: RenameTable, before: MetaData, dialect: DdlDialect): DdlStep[] {
  const table = before.tables.find((item) => item.name === from.name && item.schema === from.schema);
  if (!table || from.name === to.name) return [];
  return table.columns.flatMap((column) => {
    const [old, fresh] = [sequenceOf(from.name, column), sequenceOf(to.name, column)];
    return renameSequence(column, { ...to, name: old }, fresh, dialect);
  });
}

function bulkInsert({ table, columns, rows }: BulkInsert, dialect: DdlDialect): DdlStep[] {
  const head = `INSERT INTO ${qualified(table, dialect)} ${columnList(
    columns.map((column) => column.name),
    dialect,
  )} VALUES`;
  const steps: DdlStep[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const values = rows
      .slice(start, start + ROWS_PER_STATEMENT)
      .map((row) => `  (${columns.map((column, index) => literal(row[index] ?? null, column, dialect)).join(', ')})`);
    steps.push(statement(`${head}\n${values.join(',\n')}`));
  }
  return steps;
}

function bulkDelete({ table, columns, rows }: BulkDelete, dialect: DdlDialect): DdlStep[] {
  const matches = (row: readonly DefaultLiteral[]): string =>
    columns
      .map((column, index) => {
        const value = row[index] ?? null;
        const name = dialect.quoteIdentifier(column.name);
        return value === null ? `${name} IS NULL` : `${name} = ${literal(value, column, dialect)}`;
      })
      .join(' AND ');
  return rows.map((row) => statement(`DELETE FROM ${qualified(table, dialect)} WHERE ${matches(row)}`));
}
