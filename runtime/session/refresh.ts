import { rowOf, type Entity } from '../state/entity.js';
import { expireEntity, expiredKeyRow, fillExpired } from '../state/expire.js';
import { changedPositions } from '../unit-of-work/compute-change-set.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { InvalidStateError, NoResultError } from '../util/errors.js';

/**
 * Reads a persistent entity's row again: all of its columns or those named, with relations forgotten likewise.
 *
 * @throws InvalidStateError when its key was changed and not flushed
 * @throws NoResultError when its row is gone
 */
export async function refreshEntity(
  host: UnitOfWorkHost,
  entity: Entity,
  names: readonly string[] | undefined,
): Promise<void> {
  const mapped = host.registry.of(entity);
  if (changedPositions(entity, mapped).some((position) => mapped.key.some((field) => field.position === position)))
    throw new InvalidStateError(`${mapped.name}.${mapped.mapper.key.join(', ')} was changed: flush before refreshing`);
  const select = host.statements.get(mapped);
  const { rows } = await host.run(select.text, [...select.constants, ...expiredKeyRow(rowOf(entity) ?? [], mapped)]);
  const [fresh] = rows;
  if (fresh === undefined) throw new NoResultError(`the row of this ${mapped.name} is gone`);
  expireEntity(entity, mapped, names);
  fillExpired(entity, mapped, fresh);
}
