import { linkOf, type Entity } from './entity.js';
import type { SessionLink } from './session-link.js';

/** The session of an entity while it is open. */
export function openLink(entity: Entity): SessionLink | null {
  const link = linkOf(entity);
  return link === null || link.closed ? null : link;
}
