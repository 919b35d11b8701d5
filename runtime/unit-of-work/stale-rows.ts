import type { Row } from '../engine/driver.js';
import { rowsByKey } from '../loading/read-expired.js';
import { selectList, type MappedClass, type MappedField } from '../mapping/mapped-class.js';
import { rowOf, type Entity } from '../state/entity.js';
import { StaleDataError, type StaleRow } from '../util/errors.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

/** The keys named in a message; the error has them all. */
const NAMED = 5;

/**
 * The error of a statement that met fewer rows than it should have.
 *
 * @param written - the fields an UPDATE has set; none for a DELETE
 */
export async function staleError(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  matched: number,
  sql: string,
  written: readonly MappedField[] = [],
): Promise<StaleDataError> {
  // What failed must not be hidden by what only explains it.
  const rows = await staleRows(host, mapped, entities, new Set(written.map(({ name }) => name))).catch(() => []);
  const verb = written.length === 0 ? 'DELETE' : 'UPDATE';
  const told = rows.length === 0 ? '' : `: ${toldStale(mapped, rows)}`;
  const error = new StaleDataError(
    `${verb} of ${mapped.name}: ${String(entities.length)} expected, ${String(matched)} matched; the row was changed or deleted by someone else since it was read${told}`,
    { sql },
  );
  error.rows = rows;
  return error;
}

/**
 * Which of the rows a statement should have met were changed or deleted by somebody else: read again in one statement, inside the same
 * transaction. Empty where the connection tells no more.
 *
 * @param written - the fields an UPDATE has set: a row that has all of them is the statement's own. None for a DELETE
 */
async function staleRows(
  host: UnitOfWorkHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  written: ReadonlySet<string>,
): Promise<StaleRow[]> {
  const fields = mapped.fields;
  const rows = await rowsByKey(host, mapped, entities, selectList([...mapped.key, ...fields]));
  const byKey = new Map(rows.map((row) => [mapped.identity(row), row.slice(mapped.key.length)]));
  const { versionField } = mapped.mapper;
  const position = versionField === undefined ? undefined : mapped.field(versionField).position;
  const versionOf = (row: Row): unknown =>
    position === undefined
      ? undefined
      : (new mapped.entityClass(row) as Record<string, unknown>)[versionField as string];
  const found: StaleRow[] = [];
  for (const entity of entities) {
    const before = rowOf(entity) ?? [];
    const key = mapped.key.map((field) => before[field.position]);
    const now = byKey.get(mapped.identityOfRow(before));
    // A row a DELETE left is stale; one that is gone may have been met.
    if (
      written.size === 0
        ? now === undefined && entities.length > 1
        : now !== undefined && isOwn(mapped, entity, now, written)
    )
      continue;
    found.push({
      entity: mapped.name,
      key,
      expected: versionOf(before),
      found: now === undefined ? undefined : versionOf(now),
      gone: now === undefined,
    });
  }
  return found;
}

/** Whether a row has what was written to it. */
function isOwn(mapped: MappedClass, entity: Entity, now: Row, written: ReadonlySet<string>): boolean {
  return !mapped.mapper.changes(entity, now).some((position) => written.has(mapped.fields[position]?.name ?? ''));
}

/** What is known of stale rows, for people. */
function toldStale({ name }: MappedClass, rows: readonly StaleRow[]): string {
  const told = rows.slice(0, NAMED).map(({ key, expected, found, gone }) => {
    const row = `${name} ${key.map(String).join(', ')}`;
    if (gone) return `${row} is gone`;
    if (expected === undefined) return row;
    // A snapshot may hide what others wrote.
    const now = text(found) === text(expected) ? 'has another outside of this transaction' : `has ${text(found)} now`;
    return `${row} was read with version ${text(expected)} and ${now}`;
  });
  const more = rows.length - told.length;
  return told.join('; ') + (more > 0 ? `; and ${String(more)} more` : '');
}

const text = (version: unknown): string => (version instanceof Date ? version.toISOString() : String(version));
