import type { Operation, QualifiedName } from '../ddl/operation.js';

const text = (...parts: readonly (string | undefined)[]): string => JSON.stringify(parts.map((part) => part ?? null));
const of = ({ schema, name }: QualifiedName): string => text(schema, name);

/**
 * What an operation that makes or drops something is about, equal for both, so that a drop finds the definition of what
 * it drops. Undefined for every other operation.
 */
export function operationKey(operation: Operation): string | undefined {
  switch (operation.kind) {
    case 'createTable':
    case 'dropTable':
      return text('table', of(operation.table));
    case 'addColumn':
    case 'dropColumn':
      return text('column', of(operation.table), operation.column.name);
    case 'createIndex':
    case 'dropIndex':
      return text('index', of(operation.table), operation.index.name);
    case 'addConstraint':
    case 'dropConstraint':
      return text('constraint', of(operation.table), operation.constraint.kind, operation.constraint.constraint.name);
    case 'createEnum':
    case 'dropEnum':
      return text('enum', of(operation.enum));
    case 'createView':
    case 'dropView':
      return text('view', of(operation.view));
    case 'createSequence':
    case 'dropSequence':
      return text('sequence', of(operation.sequence));
    case 'createExtension':
    case 'dropExtension':
      return text('extension', operation.extension.name);
    default:
      return undefined;
  }
}
