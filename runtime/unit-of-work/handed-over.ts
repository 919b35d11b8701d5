import type { Row } from '../engine/driver.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { linkOf, rowOf, type Entity } from '../state/entity.js';
import type { IdentityMap } from '../state/identity-map.js';
import type { SessionLink } from '../state/session-link.js';
import type { Journal } from './journal.js';

/**
 * Rows as they were before the transaction, by the key they had when the object that wrote them left the session. Who was read
 * under that key since shows what is undone: it gets the former row, or goes where there was none (null).
 *
 * @returns undefined where nothing that was written has left
 */
export function handedOver(
  journal: Journal,
  registry: Registry,
  link: SessionLink,
): Map<string, Row | null> | undefined {
  let found: Map<string, Row | null> | undefined;
  const left = (entity: Entity): boolean => linkOf(entity) !== link;
  for (const [entity, { mapped }] of journal.inserted) {
    const row = rowOf(entity);
    if (row !== null && left(entity)) (found ??= new Map()).set(nameOf(mapped, row), null);
  }
  for (const [entity, before] of journal.rows) {
    const row = rowOf(entity);
    if (row === null || journal.inserted.has(entity) || !left(entity)) continue;
    const mapped = registry.of(entity);
    found ??= new Map();
    // Itself read after another had written the row.
    const former = journal.deleted.has(entity) ? undefined : found.get(nameOf(mapped, before));
    found.set(nameOf(mapped, row), former === undefined ? before : former);
  }
  return found;
}

/**
 * Who was read after the database renamed its foreign key shows what is undone: it is noted with the former one. Rows written
 * by the session are noted already.
 */
export function undoRenames(journal: Journal, identities: IdentityMap): void {
  const noted = new Set(journal.rows.keys());
  for (const { owner, positions, before, after } of [...journal.renames].reverse())
    for (const entity of identities.all(owner).values()) {
      const row = journal.rows.get(entity) ?? rowOf(entity);
      if (row === null || noted.has(entity) || journal.inserted.has(entity)) continue;
      if (!(entity instanceof owner.entityClass) || positions.some((at, index) => row[at] !== after[index])) continue;
      const former = [...row];
      positions.forEach((at, index) => (former[at] = before[index]));
      journal.rows.set(entity, former);
    }
}

/** The identity of a row among all classes, as text. */
export function nameOf(mapped: MappedClass, row: Row): string {
  const identity = mapped.identityOfRow(row);
  return `${String(mapped.root.index)} ${typeof identity} ${String(identity)}`;
}
