import type { Save } from './change-set.js';
import { changedPositions } from './compute-change-set.js';

/** Whether a stored row is to get another primary key. */
export function changesKey({ kind, entity, mapped }: Save): boolean {
  return (
    kind === 'update' &&
    changedPositions(entity, mapped).some((position) => mapped.key.some((field) => field.position === position))
  );
}
