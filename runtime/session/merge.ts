import { hydrateOne } from '../loading/hydrate.js';
import { readExpired } from '../loading/read-expired.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import { encodeField } from '../unit-of-work/encode-field.js';
import { peekState, type Entity } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { StaleDataError } from '../util/errors.js';

interface Adding {
  add(entity: Entity): void;
}

/** The session's own object for an entity's row, with the values the given one has; what it refers to is merged too. */
export async function mergeEntity(
  entity: Entity,
  session: Adding,
  host: UnitOfWorkHost,
  seen = new Map<Entity, Entity>(),
  byIdentity = new Map<string, Entity>(),
): Promise<Entity> {
  const done = seen.get(entity);
  if (done !== undefined) return done;
  const mapped = host.registry.of(entity);
  const values: Record<string, unknown> = {};
  for (const { property } of mapped.fields)
    if (!isExpired(entity, property)) values[property] = fieldOf(entity, property);
  for (const { name } of mapped.key) values[name] = lastKnown(entity, name);
  const identity = mapped.identityOf(values);
  const name = `${mapped.root.name} ${String(identity)}`;
  let target = identity === undefined ? undefined : (host.identities.get(mapped, identity) ?? byIdentity.get(name));
  if (target === entity) return entity;
  if (target === undefined && identity !== undefined) {
    const select = host.statements.get(mapped);
    const { rows } = await host.run(select.text, [
      ...select.constants,
      ...mapped.key.map((field) => encodeField(host.dialect, field, values[field.name])),
    ]);
    if (rows[0] !== undefined) target = hydrateOne(rows[0], select.shape, host);
  }
  const fresh = target === undefined;
  target ??= new mapped.entityClass(values as never) as Entity;
  seen.set(entity, target);
  if (identity !== undefined) byIdentity.set(name, target);
  const own = target as unknown as Record<string, unknown>;
  if (fresh) session.add(target);
  else {
    // What is expired is read, so that only what differs is written.
    if (peekState(target)?.expired != null)
      await readExpired(
        host,
        mapped,
        [target],
        mapped.fields.map(({ property }) => property),
      );
    mustBeOfOneVersion(mapped, values, target);
    for (const { property } of mapped.fields)
      if (values[property] !== undefined && mapped.mapper.readOnly?.includes(property) !== true)
        own[property] = values[property];
  }
  await host.relations?.mergeRelations(host, entity, target, (other) =>
    mergeEntity(other, session, host, seen, byIdentity),
  );
  return target;
}

/** A detached copy of an older row must not overwrite what others wrote since; a version left out takes the present one. */
function mustBeOfOneVersion(mapped: MappedClass, values: Readonly<Record<string, unknown>>, target: Entity): void {
  const { versionField, manualVersion } = mapped.mapper;
  if (versionField === undefined || manualVersion === true) return;
  type Version = number | bigint | Date | undefined;
  const given = values[versionField] as Version;
  const present = lastKnown(target, versionField) as Version;
  if (given === undefined || given === present) return;
  if (given instanceof Date && present instanceof Date && given.getTime() === present.getTime()) return;
  throw new StaleDataError(
    `merge of ${mapped.name} ${String(mapped.identityOf(target))}: version ${String(given)} was given, ${String(present)} is stored; leave ${versionField} out to change the present one`,
  );
}

const isExpired = (entity: Entity, name: string): boolean => peekState(entity)?.expired?.has(name) === true;
const fieldOf = (entity: Entity, name: string): unknown => (entity as unknown as Record<string, unknown>)[name];
