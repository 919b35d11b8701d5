import type { MappedClass, MappedField } from '../mapping/mapped-class.js';
import { selectList } from '../mapping/mapped-class.js';
import { peekState, type Entity } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import { deferredSlot } from '../state/relation-access.js';
import { ValidationError } from '../util/errors.js';
import type { EntityHost } from './entity-host.js';
import type { LoadTree } from './load-options.js';
import { isEager } from './eager.js';
import { CHUNK, loadRelation, ownersOf } from './load-relation.js';
import { decodeColumn } from './decode-column.js';
import { rowsByKey } from './read-expired.js';

/** Loads the relations a tree names, level by level, and those whose default is to come with their owner. */
export async function loadTree(
  host: EntityHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  tree: LoadTree | undefined,
  chunk = CHUNK,
): Promise<void> {
  if (entities.length === 0) return;
  for (const [name, options] of Object.entries(withDefaults(mapped, entities, tree))) {
    if (options === undefined) continue;
    const deferred = mapped.deferred.find((field) => field.name === name);
    if (deferred !== undefined) {
      await loadDeferredColumn(host, mapped, deferred, entities);
      continue;
    }
    const groups = ownersOf(host.registry, entities, name);
    if (groups.size === 0 && !mapped.family().some((member) => member.relations.has(name)))
      throw new ValidationError(`${mapped.name} has no relation '${name}' to load`);
    for (const [relation, owners] of groups) {
      const targets = await loadRelation(host, relation, owners, options === true ? undefined : options, chunk);
      await loadTree(host, relation.target, targets, options === true ? undefined : options.load, chunk);
    }
  }
}

/** What the query asks for, and relations whose strategy is eager and that are not there yet. */
function withDefaults(mapped: MappedClass, entities: readonly Entity[], tree: LoadTree | undefined): LoadTree {
  let merged = tree ?? {};
  for (const { name, spec } of mapped.relations.values()) {
    if (name in merged || !isEager(spec)) continue;
    const open = entities.some((entity) => {
      const slot = peekState(entity)?.slots[name];
      return slot === undefined || (slot.kind === 'many' ? slot.items === null : !slot.loaded);
    });
    if (open) merged = { ...merged, [name]: true };
  }
  return merged;
}

/** Reads one deferred column of many entities. */
export async function loadDeferredColumn(
  host: EntityHost,
  mapped: MappedClass,
  field: MappedField,
  entities: readonly Entity[],
): Promise<void> {
  const open = entities.filter((entity) => peekState(entity)?.slots[field.name] === undefined);
  const { key } = mapped;
  for (let start = 0; start < open.length; start += CHUNK) {
    const chunk = open.slice(start, start + CHUNK);
    const rows = await rowsByKey(host, mapped, chunk, selectList([...key, field]));
    const byKey = new Map(rows.map((row) => [mapped.identity(row), row[key.length]]));
    for (const entity of chunk) {
      const slot = deferredSlot(entity, field.name);
      slot.value = decodeColumn(
        field.type,
        byKey.get(mapped.identity(key.map(({ name }) => lastKnown(entity, name)))) ?? null,
      );
      slot.committed = slot.value;
      slot.loaded = true;
    }
  }
}
