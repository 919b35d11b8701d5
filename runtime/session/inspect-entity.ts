import { linkOf, peekState, rowOf, type Entity } from '../state/entity.js';
import { mapperOf } from '../state/entity.js';

export type EntityStatus = 'transient' | 'pending' | 'persistent' | 'deleted' | 'detached';

/** What Joinery knows of an entity besides its values. */
export interface EntityInspection {
  readonly entity: string;
  readonly state: EntityStatus;
  /** Columns that differ from what was read. */
  readonly changed: readonly string[];
  /** Columns that must be read again. */
  readonly expired: readonly string[];
  /** Relations and deferred columns that are there. */
  readonly loaded: readonly string[];
}

/** The state of an entity, as SQLAlchemy names it: transient, pending, persistent, deleted or detached. */
export function inspect(entity: Entity): EntityInspection {
  const mapper = mapperOf(entity);
  const row = rowOf(entity);
  const state = peekState(entity);
  const expired = [...(state?.expired ?? [])];
  const names = Object.keys(mapper.table.$info.columns).filter((name) => mapper.deferred?.includes(name) !== true);
  const changed =
    row === null || expired.length > 0
      ? []
      : mapper.changes(entity, row).map((position) => names[position] ?? String(position));
  const loaded = Object.entries(state?.slots ?? {})
    .filter(([, slot]) => (slot.kind === 'many' ? slot.items !== null : slot.loaded))
    .map(([name]) => name);
  return { entity: mapper.name, state: statusOf(entity), changed, expired, loaded };
}

function statusOf(entity: Entity): EntityStatus {
  const link = linkOf(entity);
  const attached = link !== null && !link.closed;
  if (rowOf(entity) === null) return attached ? 'pending' : 'transient';
  if (peekState(entity)?.deleted === true) return attached ? 'deleted' : 'detached';
  return attached ? 'persistent' : 'detached';
}
