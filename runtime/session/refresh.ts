import { refill } from '../loading/hydrate.js';
import { rowOf, type Entity } from '../state/entity.js';
import { expireEntity, expiredKeyRow } from '../state/expire.js';
import { changedPositions } from '../unit-of-work/compute-change-set.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { InvalidStateError, NoResultError } from '../util/errors.js';

/**
 * Reads a persistent entity's row again; with no names its relations are forgotten too.
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
  const { rows } = await host.run(select.text, expiredKeyRow(rowOf(entity) ?? [], mapped));
  const [fresh] = rows;
  if (fresh === undefined) throw new NoResultError(`the row of this ${mapped.name} is gone`);
  if (names === undefined) expireEntity(entity, mapped);
  refill(entity, mapped, fresh);
}
