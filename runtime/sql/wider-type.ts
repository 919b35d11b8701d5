import type { ColumnType } from '../schema/column-type.js';

/** The type of what is of one type or of another: an exact number may have as many digits as the longer of both. */
export function widerType(one: ColumnType | undefined, other: ColumnType | undefined): ColumnType | undefined {
  if (one?.kind !== 'decimal' || other?.kind !== 'decimal') return one ?? other;
  return (other.precision ?? Infinity) > (one.precision ?? Infinity) ? other : one;
}
