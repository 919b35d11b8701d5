import type { MappedField } from '../mapping/mapped-class.js';

/** The version of a new row: one, or the present moment. */
export function firstVersion({ type: { kind } }: MappedField): unknown {
  if (kind === 'dateTime' || kind === 'timestamp') return new Date();
  return kind === 'bigInt' ? 1n : 1;
}

/** A number is counted; of points in time the next is now, or later than the last by the least that is kept everywhere. */
export function nextVersion(old: unknown): unknown {
  if (typeof old === 'number') return old + 1;
  if (typeof old === 'bigint') return old + 1n;
  return old instanceof Date ? new Date(Math.max(Date.now(), old.getTime() + 1)) : old;
}
