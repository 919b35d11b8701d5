import { setImmediate } from 'node:timers/promises';
import type { Held } from '../state/identity-map.js';
import type { Entity } from '../state/entity.js';
import { rest } from '../state/rest.js';
import { isModified } from '../unit-of-work/is-modified.js';
import type { Membership } from './membership.js';

/**
 * Lets go of unchanged entities where a session holds more than it should, and gives the event loop a turn: engines keep what a weak
 * reference was made for, or gave, until the end of the job, which with an in-process driver may be the end of a long loop.
 */
export async function letGo(members: Membership): Promise<void> {
  const { identities } = members;
  if (!identities.crowded) return;
  for (const held of identities.held) if (held !== undefined && held.awake.size > held.limit) putToRest(members, held);
  identities.crowded = false;
  await setImmediate();
}

/** What stays makes room for as many again, so that the work stays in proportion to what is read. */
function putToRest({ identities, registry, doomed }: Membership, held: Held): void {
  const { awake } = held;
  const resting = (held.resting ??= new Map<unknown, WeakRef<Entity>>());
  for (const [identity, ref] of resting) if (ref.deref() === undefined) resting.delete(identity);
  for (const [identity, entity] of awake) {
    const mapped = registry.of(entity);
    if (doomed.has(entity) || isModified(entity, mapped, true)) continue;
    awake.delete(identity);
    const ref = new WeakRef(entity);
    resting.set(identity, ref);
    rest(entity, mapped, () => {
      // Not where the session let it go meanwhile.
      if (resting.get(identity) !== ref) return;
      resting.delete(identity);
      awake.set(identity, ref.deref() as Entity);
      if (awake.size > held.limit) identities.crowded = true;
    });
  }
  held.limit = Math.max(identities.limit, 2 * awake.size);
}
