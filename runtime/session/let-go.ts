import { setImmediate } from 'node:timers/promises';
import { isModified } from '../unit-of-work/is-modified.js';
import type { Membership } from './membership.js';

/**
 * Lets go of unchanged entities where a session holds more than it should, and gives the event loop a turn: engines keep what a weak
 * reference was made for, or gave, until the end of the job, which with an in-process driver may be the end of a long loop.
 */
export async function letGo({ identities, doomed, registry }: Membership): Promise<void> {
  if (!identities.crowded) return;
  identities.letGo(
    (entity) => registry.of(entity),
    (entity, mapped) => doomed.has(entity) || isModified(entity, mapped, true),
  );
  await setImmediate();
}
