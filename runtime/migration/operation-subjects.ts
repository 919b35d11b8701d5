import type { Operation } from '../ddl/operation.js';

const label = ({ name, schema }: { readonly name: string; readonly schema?: string }): string =>
  schema === undefined ? name : `${schema}.${name}`;

/** What an operation changes, in words: two revisions that share a word can't be merged without a look. */
export function operationSubjects(operation: Operation): string[] {
  switch (operation.kind) {
    case 'createTable':
    case 'dropTable':
      return [`table ${label(operation.table)}`];
    case 'renameTable':
      return [`table ${label(operation.from)}`, `table ${label(operation.to)}`];
    case 'addColumn':
    case 'dropColumn':
      return [`column ${label(operation.table)}.${operation.column.name}`];
    case 'alterColumn':
      return [`column ${label(operation.table)}.${operation.to.name}`];
    case 'setColumnComment':
      return [`comment of column ${label(operation.table)}.${operation.column}`];
    case 'renameColumn':
      return [`column ${label(operation.table)}.${operation.from}`, `column ${label(operation.table)}.${operation.to}`];
    case 'createIndex':
    case 'dropIndex':
      return [`index ${label(operation.table)}.${operation.index.name}`];
    case 'addConstraint':
    case 'dropConstraint':
      return [
        `constraint ${label(operation.table)}.${operation.constraint.constraint.name ?? operation.constraint.kind}`,
      ];
    case 'renameIndex':
    case 'renameConstraint':
      return [`name ${label(operation.table)}.${operation.from}`, `name ${label(operation.table)}.${operation.to}`];
    case 'createEnum':
    case 'dropEnum':
      return [`enum ${label(operation.enum)}`];
    case 'alterEnum':
      return [`enum ${label(operation.to)}`];
    case 'renameEnum':
      return [`enum ${label(operation.from)}`, `enum ${label(operation.to)}`];
    case 'createView':
    case 'dropView':
      return [`view ${label(operation.view)}`];
    case 'replaceView':
      return [`view ${label(operation.to)}`];
    case 'createSequence':
    case 'dropSequence':
      return [`sequence ${label(operation.sequence)}`];
    case 'alterSequence':
      return [`sequence ${label(operation.to)}`];
    case 'setTableComment':
      return [`comment of table ${label(operation.table)}`];
    case 'createSchema':
    case 'dropSchema':
      return [`schema ${operation.name}`];
    case 'createExtension':
    case 'dropExtension':
      return [`extension ${operation.extension.name}`];
    case 'sql':
      return (operation.effect ?? []).flatMap(operationSubjects);
    case 'bulkInsert':
    case 'bulkDelete':
      return [];
  }
}
