import type { Column, ColumnDefault, Table } from '../schema/table.js';
import { assertNever } from '../util/invariant.js';
import { omit } from '../util/omit.js';
import { changeTable, type TableOperation } from './change-table.js';
import { columnDefinition, defaultClause } from './column-definition.js';
import { constraintDefinition, qualified } from './constraint-definition.js';
import { commentStatements } from './create-table.js';
import type { DdlDialect } from './ddl-dialect.js';
import { statement, type DdlStep } from './ddl-step.js';
import { createIndex, dropIndex } from './index-definition.js';
import type {
  AddColumn,
  AlterColumn,
  RenameColumn,
  RenameConstraint,
  RenameIndex,
  SetColumnComment,
} from './operation.js';
import { renameSequence, sequenceOf } from './rename-sequence.js';

/**
 * The statements for an operation on one table.
 *
 * @param table - the table before the operation
 * @returns undefined where the dialect has to build the table anew
 */
export function compileTableOperation(
  operation: TableOperation,
  table: Table,
  dialect: DdlDialect,
): DdlStep[] | undefined {
  const target = qualified(table, dialect);
  const quote = (name: string): string => dialect.quoteIdentifier(name);
  switch (operation.kind) {
    case 'addColumn':
      return addColumn(operation, table, dialect);
    case 'dropColumn':
      return dialect.canDropColumn(operation.column, table)
        ? [statement(`ALTER TABLE ${target} DROP COLUMN ${quote(operation.column.name)}`)]
        : undefined;
    case 'alterColumn':
      return alterColumn(operation, table, dialect);
    case 'renameColumn':
      return [
        statement(`ALTER TABLE ${target} RENAME COLUMN ${quote(operation.from)} TO ${quote(operation.to)}`),
        ...renameColumnSequence(operation, table, dialect),
      ];
    case 'createIndex': {
      const concurrently = operation.concurrently === true && dialect.name === 'postgresql';
      const sql = createIndex(operation.index, table, dialect, concurrently);
      return sql === undefined ? [] : [statement(sql, !concurrently)];
    }
    case 'dropIndex': {
      const concurrently = operation.concurrently === true && dialect.name === 'postgresql';
      return [statement(dropIndex(operation.index, table, dialect, concurrently), !concurrently)];
    }
    case 'renameIndex':
      return renameIndex(operation, table, dialect);
    case 'addConstraint': {
      if (!dialect.features.alterConstraints) return undefined;
      const definition = constraintDefinition(operation.constraint, dialect);
      return definition === undefined ? [] : [statement(`ALTER TABLE ${target} ADD ${definition}`)];
    }
    case 'dropConstraint':
      if (!dialect.dropConstraint) return undefined;
      if (constraintDefinition(operation.constraint, dialect) === undefined) return [];
      return [statement(`ALTER TABLE ${target} ${dialect.dropConstraint(operation.constraint, table)}`)];
    case 'renameConstraint':
      return renameConstraint(operation, table, dialect);
    case 'setTableComment':
      return setTableComment(operation.to, table, dialect);
    case 'setColumnComment':
      return setColumnComment(operation, table, dialect);
    default:
      return assertNever(operation);
  }
}

function addColumn({ column, fill }: AddColumn, table: Table, dialect: DdlDialect): DdlStep[] | undefined {
  const first: Column = fill === undefined ? column : { ...column, default: fill };
  if (!dialect.canAddColumn(first)) return undefined;
  const add = statement(
    `ALTER TABLE ${qualified(table, dialect)} ADD COLUMN ${columnDefinition(first, table, dialect)}`,
  );
  const rest = commentStatements({ ...omit(table, 'comment'), columns: [column] }, dialect).map((item) =>
    statement(item.sql),
  );
  if (fill === undefined) return [add, ...rest];
  const settle = dialect.alterColumn({ kind: 'alterColumn', table, from: first, to: column }, table);
  return settle && [add, ...settle, ...rest];
}

function alterColumn(operation: AlterColumn, table: Table, dialect: DdlDialect): DdlStep[] | undefined {
  const { from, to, fill } = operation;
  if (fill === undefined || !from.nullable || to.nullable) return dialect.alterColumn(operation, table);
  const open: Column = { ...to, nullable: true };
  const first = dialect.alterColumn({ ...operation, to: open }, table);
  const last = dialect.alterColumn({ kind: 'alterColumn', table: operation.table, from: open, to }, table);
  return first && last && [...first, fillNulls(to, fill, table, dialect), ...last];
}

function fillNulls(column: Column, fill: ColumnDefault, table: Table, dialect: DdlDialect): DdlStep {
  const name = dialect.quoteIdentifier(column.name);
  const value = defaultClause({ ...column, default: fill }, dialect) ?? 'NULL';
  return statement(`UPDATE ${qualified(table, dialect)} SET ${name} = ${value} WHERE ${name} IS NULL`);
}

function renameIndex({ from, to }: RenameIndex, table: Table, dialect: DdlDialect): DdlStep[] {
  const quote = (name: string): string => dialect.quoteIdentifier(name);
  if (dialect.name === 'postgresql')
    return [statement(`ALTER INDEX ${qualified({ ...schemaOf(table), name: from }, dialect)} RENAME TO ${quote(to)}`)];
  if (dialect.name === 'mysql')
    return [statement(`ALTER TABLE ${qualified(table, dialect)} RENAME INDEX ${quote(from)} TO ${quote(to)}`)];
  const index = table.indexes.find((item) => item.name === from);
  if (!index) return [];
  const create = createIndex({ ...index, name: to }, table, dialect);
  return [statement(dropIndex(index, table, dialect)), ...(create === undefined ? [] : [statement(create)])];
}

function renameConstraint(operation: RenameConstraint, table: Table, dialect: DdlDialect): DdlStep[] | undefined {
  const { constraint, from, to } = operation;
  const target = qualified(table, dialect);
  const quote = (name: string): string => dialect.quoteIdentifier(name);
  if (dialect.name === 'postgresql')
    return [statement(`ALTER TABLE ${target} RENAME CONSTRAINT ${quote(from)} TO ${quote(to)}`)];
  if (!dialect.features.alterConstraints) return undefined;
  // MySQL gives no name of its own to a primary key, and renames nothing but indexes.
  if (constraint.kind === 'primaryKey') return [];
  if (constraint.kind === 'unique')
    return [statement(`ALTER TABLE ${target} RENAME INDEX ${quote(from)} TO ${quote(to)}`)];
  const renamed = changeTable(table, operation);
  const added = [...renamed.foreignKeys, ...renamed.checks].find((item) => item.name === to);
  if (!added) return [];
  const definition = constraintDefinition(
    { kind: constraint.kind, constraint: added } as RenameConstraint['constraint'],
    dialect,
  );
  const drop = dialect.dropConstraint?.(constraint, table) ?? '';
  return [statement(`ALTER TABLE ${target} ${drop}`), statement(`ALTER TABLE ${target} ADD ${definition ?? ''}`)];
}

/** A counting column's sequence is named after it. */
function renameColumnSequence({ from, to }: RenameColumn, table: Table, dialect: DdlDialect): DdlStep[] {
  const column = table.columns.find((item) => item.name === from);
  if (!column) return [];
  const old = { ...schemaOf(table), name: sequenceOf(table.name, column) };
  return renameSequence(column, old, sequenceOf(table.name, { name: to }), dialect);
}

function setTableComment(comment: string | undefined, table: Table, dialect: DdlDialect): DdlStep[] {
  const target = qualified(table, dialect);
  const text = comment === undefined ? undefined : dialect.quoteString(comment);
  if (dialect.features.comments === 'statement') return [statement(`COMMENT ON TABLE ${target} IS ${text ?? 'NULL'}`)];
  return dialect.features.comments === 'inline' ? [statement(`ALTER TABLE ${target} COMMENT = ${text ?? "''"}`)] : [];
}

function setColumnComment(operation: SetColumnComment, table: Table, dialect: DdlDialect): DdlStep[] {
  const target = qualified(table, dialect);
  const { comments } = dialect.features;
  if (comments === 'statement') {
    const text = operation.to === undefined ? 'NULL' : dialect.quoteString(operation.to);
    return [statement(`COMMENT ON COLUMN ${target}.${dialect.quoteIdentifier(operation.column)} IS ${text}`)];
  }
  const column = changeTable(table, operation).columns.find((item) => item.name === operation.column);
  if (comments === 'none' || !column) return [];
  return [statement(`ALTER TABLE ${target} MODIFY COLUMN ${columnDefinition(column, table, dialect)}`)];
}

const schemaOf = (table: Table): { schema?: string } => (table.schema === undefined ? {} : { schema: table.schema });
