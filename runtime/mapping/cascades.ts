import type { Cascade, Relationship } from './relationship.js';

/** The cascades of a relation that names none. */
const DEFAULT_CASCADES: readonly Cascade[] = ['saveUpdate', 'merge'];

/** Whether a relation carries a cascade. */
export function cascades(relationship: Relationship, which: Cascade): boolean {
  return (relationship.cascades ?? DEFAULT_CASCADES).includes(which) && relationship.viewOnly !== true;
}
