import type { MappedClass, MappedField, MappedRelation } from '../mapping/mapped-class.js';
import { selectList } from '../mapping/mapped-class.js';
import type { SelectNode } from '../sql/node.js';
import { peekState, type Entity } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import { deferredSlot } from '../state/relation-access.js';
import { ValidationError } from '../util/errors.js';
import type { EntityHost } from './entity-host.js';
import type { Row } from '../engine/driver.js';
import { decodeColumn } from './decode-column.js';
import { isEager } from './eager.js';
import { joinedRun, type JoinedRun } from './joined-run.js';
import { loadColumns } from './load-columns.js';
import { isWhole, type LoadNode, type LoadTree } from './load-options.js';
import { CHUNK } from './chunk.js';
import { loadRelation, ownersOf } from './load-relation.js';
import { leavesUnread, leaveTo } from './path-strategy.js';
import { targetSelect, treeBelow } from './partial-select.js';
import { rowsByKey } from './read-expired.js';
import { subquerySelect } from './subquery-select.js';

/**
 * Loads the relations a tree names, level by level, and those whose default is to come with their owner.
 *
 * @param origin - the select the entities came from, for what is read by the same query once more (`subquery`)
 */
export async function loadTree(
  host: EntityHost,
  mapped: MappedClass,
  entities: readonly Entity[],
  tree: LoadTree | undefined,
  chunk = CHUNK,
  origin?: SelectNode,
): Promise<void> {
  if (entities.length === 0) return;
  const columns = Object.keys(tree ?? {}).filter((name) => isColumn(mapped, name));
  if (columns.length > 0) await loadColumns(host, entities, columns);
  for (const [name, options] of Object.entries(withDefaults(mapped, entities, tree))) {
    if (options === undefined || columns.includes(name)) continue;
    const deferred = mapped.deferred.find((field) => field.name === name);
    if (deferred !== undefined) {
      await loadDeferredColumn(host, mapped, deferred, entities);
      continue;
    }
    const groups = ownersOf(host.registry, entities, name);
    if (groups.size === 0 && !mapped.family().some((member) => member.relations.has(name)))
      throw new ValidationError(`${mapped.name} has no relation '${name}' to load`);
    for (const [relation, owners] of groups)
      await loadBranch(host, relation, owners, options === true ? undefined : options, {
        chunk,
        origin: mapped.relations.get(name) === relation ? origin : undefined,
      });
  }
}

interface Branch {
  readonly chunk?: number;
  readonly origin?: SelectNode | undefined;
}

/** One relation of many owners, and what is below it. */
export async function loadBranch(
  host: EntityHost,
  relation: MappedRelation,
  owners: readonly Entity[],
  options: LoadNode | undefined,
  { chunk = CHUNK, origin }: Branch = {},
): Promise<void> {
  const strategy = options?.strategy ?? relation.spec.strategy;
  if (options?.strategy !== undefined && leavesUnread(options.strategy))
    return leaveTo(options.strategy, relation.name, owners);
  const whole = strategy === 'subquery' && origin !== undefined ? subquerySelect(relation, options, origin) : undefined;
  const below = treeBelow(relation.target, options);
  const partial = isWhole(options) ? undefined : targetSelect(relation.target, options);
  const run = joinedRun(host, relation.target, below, { partial });
  const targets = await loadRelation(host, relation, owners, options, { chunk, whole, run });
  // What the statement joined has come; what it found in the session had not.
  if (run === undefined) return loadTree(host, relation.target, targets, below, chunk, whole?.node);
  await finishJoins(host, run, chunk);
  const others = targets.filter((target) => !run.roots.has(target));
  await loadTree(host, relation.target, others, below, chunk);
}

/** The entities of the rows of a statement with joins, each once, and what it left to other statements. */
export async function readJoined(
  host: EntityHost,
  run: JoinedRun,
  rows: readonly Row[],
  chunk?: number,
  origin?: SelectNode,
): Promise<Entity[]> {
  run.read(rows);
  await finishJoins(host, run, chunk, origin);
  return [...run.roots];
}

/** Reads what a statement with joins left to others, of what it found and of what it joined. */
async function finishJoins(host: EntityHost, run: JoinedRun, chunk?: number, origin?: SelectNode): Promise<void> {
  const { plan, roots, reached } = run;
  await loadTree(host, plan.mapped, [...roots], plan.rest, chunk, origin);
  for (const [index, part] of plan.parts.entries())
    await loadTree(host, part.relation.target, [...(reached[index] as Set<Entity>)], part.rest, chunk);
}

/** Whether a name is that of a column of the default select, of the class or one below it. */
function isColumn(mapped: MappedClass, name: string): boolean {
  return mapped.family().some(({ fields }) => fields.some(({ property }) => property === name));
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
