import type { Row } from '../engine/driver.js';
import { isA } from '../mapping/is-a.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { linkOf, rowOf, type Entity } from '../state/entity.js';
import type { IdentityMap } from '../state/identity-map.js';
import type { SessionLink } from '../state/session-link.js';
import type { Journal, Rename } from './journal.js';

/** A row as it was noted, and how many renames had been made by then. */
export interface Former {
  readonly row: Row;
  readonly since: number;
}

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
): Map<string, Former | null> | undefined {
  let found: Map<string, Former | null> | undefined;
  const put = (mapped: MappedClass, row: Row, former: Former | null): void => {
    found ??= new Map();
    found.set(nameOf(mapped, row), former);
    // The database may have renamed it after it left.
    let now = row;
    for (const { owner, positions, before, after } of journal.renames) {
      const next = renamed(now, mapped, owner, positions, before, after);
      if (next !== now && !found.has(nameOf(mapped, next))) found.set(nameOf(mapped, next), former);
      now = next;
    }
  };
  const left = (entity: Entity): boolean => linkOf(entity) !== link;
  for (const [entity, { mapped }] of journal.inserted) {
    const row = rowOf(entity);
    if (row !== null && left(entity)) put(mapped, row, null);
  }
  for (const [entity, before] of journal.rows) {
    const row = rowOf(entity);
    if (row === null || journal.inserted.has(entity) || !left(entity)) continue;
    const mapped = registry.of(entity);
    // Itself read after another had written the row.
    const former = journal.deleted.has(entity) ? undefined : found?.get(nameOf(mapped, before));
    const own = { row: before, since: journal.since.get(entity) ?? 0 };
    put(mapped, row, former === undefined ? own : former);
  }
  return found;
}

/**
 * Who was read after the database renamed its foreign key shows what is undone, as does what was noted of it since: the noted row
 * gets the former key. Rows that were noted before a rename have it already.
 */
export function undoRenames(journal: Journal, registry: Registry, identities: IdentityMap): void {
  const { renames, rows, since, deleted, inserted } = journal;
  for (const entity of new Set([...identities, ...rows.keys(), ...deleted])) {
    const read = rows.get(entity) ?? rowOf(entity);
    if (read === null || inserted.has(entity)) continue;
    let row = read;
    for (let at = since.get(entity) ?? renames.length; at-- > 0;)
      row = undone(row, registry.of(entity), renames[at] as Rename);
    if (row !== read) rows.set(entity, row);
  }
}

const undone = (row: Row, mapped: MappedClass, { owner, positions, before, after }: Rename): Row =>
  renamed(row, mapped, owner, positions, after, before);

/** The row with other values at some positions, where it is of the class and has the first there; else itself. */
function renamed(
  row: Row,
  mapped: MappedClass,
  owner: MappedClass,
  positions: readonly number[],
  from: readonly unknown[],
  to: readonly unknown[],
): Row {
  if (!isA(mapped, owner) || positions.some((at, index) => row[at] !== from[index])) return row;
  const next = [...row];
  positions.forEach((at, index) => (next[at] = to[index]));
  return next;
}

/** The identity of a row among all classes, as text. */
export function nameOf(mapped: MappedClass, row: Row): string {
  const identity = mapped.identityOfRow(row);
  return `${String(mapped.root.index)} ${typeof identity} ${String(identity)}`;
}
