import type { MappedClass } from '../mapping/mapped-class.js';
import { peekState, type Entity } from '../state/entity.js';
import { keepComputed } from './compute-change-set.js';
import { persistInserts } from './persist-inserts.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';
import type { WriteStatements } from './write-statements.js';

/**
 * Whether one INSERT stores all of a new entity: a class of one table, nothing beside the columns, nobody to be told, and a database
 * that says what it filled in.
 */
export const isInsertedAlone = ({ dialect, listens }: UnitOfWorkHost, mapped: MappedClass, entity: Entity): boolean =>
  mapped.tables.length === 1 && peekState(entity) === null && !listens && dialect.capabilities.insertReturning;

/** Inserts one entity by one statement, which is a transaction of its own. Where it fails the entity is as it was. */
export async function insertAlone(
  host: UnitOfWorkHost,
  statements: WriteStatements,
  mapped: MappedClass,
  entity: Entity,
): Promise<void> {
  keepComputed(mapped, entity, null);
  try {
    await persistInserts(host, statements, mapped, [{ kind: 'insert', entity, mapped, copies: [], level: 0 }]);
  } catch (error) {
    const before = host.journal.inserted.get(entity)?.before;
    for (const [name, value] of before ?? []) (entity as unknown as Record<string, unknown>)[name] = value;
    throw error;
  }
}
