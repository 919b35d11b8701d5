import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import type { ExpressionNode } from '../sql/node.js';

const WHOLE = new Set(['smallInt', 'int']);

/**
 * What a statement that goes past the unit of work sets a version to, so that whoever holds a row as it was finds out; undefined where
 * there is no version, or the application counts it.
 */
export function raised(
  mapped: MappedClass,
): { readonly field: MappedField; readonly value: ExpressionNode } | undefined {
  const { versionField, manualVersion } = mapped.mapper;
  if (versionField === undefined || manualVersion === true) return undefined;
  const field = mapped.field(versionField);
  if (field.table !== 0 || !WHOLE.has(field.type.kind)) return undefined;
  const one: ExpressionNode = { kind: 'param', value: 1, type: { kind: 'int' } };
  return { field, value: { kind: 'binary', operator: '+', left: field.node, right: one } };
}
