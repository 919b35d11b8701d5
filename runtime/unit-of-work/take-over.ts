import type { MappedClass } from '../mapping/mapped-class.js';
import { rowOf, type Entity } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import type { ChangeSet, Save } from './change-set.js';
import { uniqueValue } from './unique-value.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

/** What has to be deleted before something is written. */
export interface TakeOver {
  /** Rows to be written that have a unique value (or the key) of one that is deleted: they go after it. */
  readonly takers: ReadonlySet<Save>;
  /** Entities whose rows give a unique value to another, with those that refer to them. */
  readonly early: readonly Entity[];
  readonly late: readonly Entity[];
}

/** Deletes come last, but for rows whose unique values others take. */
export function takeOver(host: UnitOfWorkHost, { saves, deletes }: ChangeSet): TakeOver {
  const nothing = { takers: new Set<Save>(), early: [], late: deletes };
  if (deletes.length === 0) return nothing;
  const given = new Map<string, Entity>();
  for (const entity of deletes) {
    const mapped = host.registry.of(entity);
    const stored = new mapped.entityClass(rowOf(entity) ?? []) as Record<string, unknown>;
    for (const fields of keysOf(mapped)) {
      const value = uniqueValue(mapped, fields, (field) => stored[field]);
      if (value !== undefined) given.set(value, entity);
    }
  }
  const givers = new Set<Entity>();
  const takers = new Set<Save>();
  for (const save of saves)
    for (const fields of keysOf(save.mapped)) {
      const value = uniqueValue(save.mapped, fields, (name) => lastKnown(save.entity, name));
      const giver = value === undefined ? undefined : given.get(value);
      if (giver === undefined) continue;
      givers.add(giver);
      takers.add(save);
    }
  if (takers.size === 0) return nothing;
  const early = host.relations?.withReferring(givers, deletes, host.registry) ?? givers;
  return { takers, early: deletes.filter((one) => early.has(one)), late: deletes.filter((one) => !early.has(one)) };
}

const keysOf = (mapped: MappedClass): readonly (readonly string[])[] => [
  mapped.mapper.key,
  ...(mapped.mapper.uniques ?? []),
  ...uniqueForeignKeys(mapped),
];

const uniqueForeignKeys = (mapped: MappedClass): (readonly string[])[] =>
  [...mapped.relations.values()].filter(({ spec }) => spec.kind === 'oneToOneOwner').map(({ spec }) => spec.local);
