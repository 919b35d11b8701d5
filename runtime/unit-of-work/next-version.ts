import type { MappedClass } from '../mapping/mapped-class.js';
import type { ColumnType } from '../schema/column-type.js';

/** The version of a new row: what the field's own generator makes, one, or the present moment. */
export function firstVersion(mapped: MappedClass, versionField: string): unknown {
  const make = mapped.mapper.onUpdate?.[versionField];
  if (make !== undefined) return make();
  const { type } = mapped.field(versionField);
  if (isTime(type)) return new Date();
  return type.kind === 'bigInt' ? 1n : 1;
}

/** Whether a type is of points in time. */
export const isTime = ({ kind }: ColumnType): boolean => kind === 'dateTime' || kind === 'timestamp';

/**
 * A number is counted; of points in time the next is now, or later than the last by the least that is kept everywhere.
 *
 * @param made - what the field's own generator made for this UPDATE: the version where it is text
 */
export function nextVersion(old: unknown, made: unknown): unknown {
  if (typeof old === 'number') return old + 1;
  if (typeof old === 'bigint') return old + 1n;
  return old instanceof Date ? new Date(Math.max(Date.now(), old.getTime() + 1)) : made;
}
