import { selectList, type MappedClass } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { peekState, type Entity } from '../state/entity.js';
import { fillExpired } from '../state/expire.js';
import { lastKnown } from '../state/last-known.js';
import { CHUNK } from './chunk.js';
import type { EntityHost } from './entity-host.js';
import { partialSelect } from './partial-select.js';
import { rowsByKey } from './read-expired.js';

/**
 * Reads columns of the entities that lack them, because a query left them out or they are expired: these columns and no others.
 *
 * @param names - properties
 */
export async function loadColumns(
  host: EntityHost,
  entities: readonly Entity[],
  names: readonly string[],
): Promise<void> {
  for (const [own, group] of byClass(host.registry, entities)) {
    const lacking = names.filter((name) => own.fields.some(({ property }) => property === name));
    const open = group.filter((entity) => lacking.some((name) => peekState(entity)?.expired?.has(name) === true));
    if (open.length === 0) continue;
    const { shape } = partialSelect(own, { only: lacking });
    const fields = own.fields.filter(({ property }) => shape.partial?.read.has(property) === true);
    for (let start = 0; start < open.length; start += CHUNK) {
      const chunk = open.slice(start, start + CHUNK);
      const rows = await rowsByKey(host, own, chunk, selectList(fields));
      const byKey = new Map(
        rows.map((row) => {
          const whole = shape.partial?.widen(row) ?? row;
          return [own.identityOfRow(whole), whole];
        }),
      );
      for (const entity of chunk) {
        const row = byKey.get(own.identity(own.key.map(({ name }) => lastKnown(entity, name))));
        if (row !== undefined) fillExpired(entity, own, row, shape.partial?.read);
      }
    }
  }
}

function byClass(registry: Registry, entities: readonly Entity[]): Map<MappedClass, Entity[]> {
  const groups = new Map<MappedClass, Entity[]>();
  for (const entity of entities) {
    const mapped = registry.of(entity);
    const group = groups.get(mapped);
    if (group === undefined) groups.set(mapped, [entity]);
    else group.push(entity);
  }
  return groups;
}
