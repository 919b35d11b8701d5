import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import type { ExpressionNode } from '../sql/node.js';
import { isWholeType } from '../sql/type-of-node.js';
import { isTime } from '../unit-of-work/next-version.js';

/**
 * What a statement that goes past the unit of work sets a version to, so that whoever holds a row as it was finds out; undefined where
 * there is no version, or the application counts it, or it is text, which `onUpdate` makes. Numbers are counted; of times it is now.
 */
export function raised(
  mapped: MappedClass,
): { readonly field: MappedField; readonly value: ExpressionNode } | undefined {
  const { versionField, manualVersion } = mapped.mapper;
  if (versionField === undefined || manualVersion === true) return undefined;
  const field = mapped.field(versionField);
  if (field.table !== 0) return undefined;
  const { type } = field;
  if (isTime(type)) return { field, value: { kind: 'param', value: new Date(), type, write: true } };
  if (!isWholeType(type)) return undefined;
  const one: ExpressionNode =
    type.kind === 'bigInt' ? { kind: 'param', value: 1n, type } : { kind: 'param', value: 1, type: { kind: 'int' } };
  return { field, value: { kind: 'binary', operator: '+', left: field.node, right: one } };
}
