import type { Row } from '../engine/driver.js';
import { identityPart } from '../mapping/identity-key.js';
import { isMany } from '../mapping/is-many.js';
import type { MappedRelation } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { bind } from '../sql/bind.js';
import type { SelectNode } from '../sql/node.js';
import { peekState, type Entity } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import { CHUNK } from './chunk.js';
import type { EntityHost } from './entity-host.js';
import { hydrateAll } from './hydrate.js';
import type { JoinedRun } from './joined-run.js';
import { fillRelation, isLoaded } from './fill-relation.js';
import { isPart, type LoadNode } from './load-options.js';
import { targetSelect } from './partial-select.js';
import { readExpired } from './read-expired.js';
import { ownerFields, relationSelect, withTuples, type RelationSelect } from './relation-select.js';

type Options = LoadNode | undefined;

/** By which statements a relation is read. */
export interface Fetching {
  /** How many owners one statement takes. */
  readonly chunk?: number;
  /** The select for all owners at once, in place of one by their keys. */
  readonly whole?: RelationSelect | undefined;
  /** Reads relations of the targets from the same rows. */
  readonly run?: JoinedRun | undefined;
}

/**
 * Loads one relation of many owners with as few statements as their number needs.
 *
 * @returns the targets, each once
 */
export async function loadRelation(
  host: EntityHost,
  relation: MappedRelation,
  owners: readonly Entity[],
  options?: Options,
  fetching: Fetching = {},
): Promise<Entity[]> {
  const { kind } = relation.spec;
  const single = !isMany(relation.spec);
  const part = isPart(options);
  const open = part ? owners : owners.filter((owner) => !isLoaded(owner, relation.name));
  await readExpired(host, relation.owner, open, relation.spec.local);
  const byKey = groupOwners(relation, open);
  for (const owner of byKey.without) fillRelation(host, owner, relation, [], options);
  if (kind === 'manyToOne' || kind === 'oneToOneOwner') takeFromSession(host, relation, byKey.groups);
  const keys = [...byKey.groups.keys()];
  const chunk = fetching.whole === undefined ? (fetching.chunk ?? CHUNK) : keys.length;
  for (let start = 0; start < keys.length; start += chunk) {
    const groups = keys.slice(start, start + chunk).map((key) => byKey.groups.get(key) as OwnerGroup);
    const found = await fetch(host, relation, groups, options, fetching);
    for (const group of groups) {
      const targets = found.get(group.identity) ?? [];
      if (single && targets.length > 1)
        host.warn?.(
          `${relation.owner.name}.${relation.name}: multiple rows for one ${relation.owner.name}; the first is used`,
        );
      for (const owner of group.owners) fillRelation(host, owner, relation, targets, options);
    }
  }
  return targetsOf(owners, relation);
}

/** Fills to-one relations that need no statement; false where some would need one. */
export function loadFromSession(host: EntityHost, relation: MappedRelation, owners: readonly Entity[]): boolean {
  const { kind } = relation.spec;
  if ((kind !== 'manyToOne' && kind !== 'oneToOneOwner') || owners.some((owner) => peekState(owner)?.expired != null))
    return false;
  const { groups, without } = groupOwners(relation, owners);
  for (const owner of without) fillRelation(host, owner, relation, [], undefined);
  takeFromSession(host, relation, groups);
  return groups.size === 0;
}

interface OwnerGroup {
  readonly identity: unknown;
  readonly values: readonly unknown[];
  readonly owners: Entity[];
}

/** Owners by the values that find their targets; those with a NULL among them have none. */
function groupOwners(
  relation: MappedRelation,
  owners: readonly Entity[],
): { groups: Map<unknown, OwnerGroup>; without: Entity[] } {
  const names = ownerFields(relation).map((field) => field.name);
  const identityOf = identities(relation);
  const groups = new Map<unknown, OwnerGroup>();
  const without: Entity[] = [];
  for (const owner of owners) {
    const values = names.map((name) => lastKnown(owner, name));
    const identity = identityOf(values);
    if (identity === null) {
      without.push(owner);
      continue;
    }
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, { identity, values, owners: [owner] });
    else group.owners.push(owner);
  }
  return { groups, without };
}

/** What brings the values of both sides into one comparable form; null where one of them is NULL. */
function identities(relation: MappedRelation): (values: readonly unknown[]) => unknown {
  const parts = ownerFields(relation).map((field) => identityPart(field.type) ?? plainPart);
  const [single = plainPart] = parts;
  if (parts.length === 1) return ([value]) => (value === null || value === undefined ? null : single(value));
  return (values) =>
    values.some((value) => value === null || value === undefined)
      ? null
      : parts.map((part, index) => part(values[index])).join('\u0000');
}

const plainPart = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** Targets the session holds already need no statement. */
function takeFromSession(host: EntityHost, relation: MappedRelation, groups: Map<unknown, OwnerGroup>): void {
  const { target, spec } = relation;
  const order = target.mapper.key.map((name) => spec.remote.indexOf(name));
  if (order.length !== spec.remote.length || order.includes(-1)) return;
  for (const [key, group] of groups) {
    const known = host.identities.get(target, target.identity(order.map((index) => group.values[index])));
    if (known === undefined || peekState(known)?.expired != null) continue;
    // A row of another sub-type of the hierarchy is no target.
    const targets = target.base === undefined || target.family().includes(host.registry.of(known)) ? [known] : [];
    for (const owner of group.owners) fillRelation(host, owner, relation, targets, undefined);
    groups.delete(key);
  }
}

async function fetch(
  host: EntityHost,
  relation: MappedRelation,
  groups: readonly OwnerGroup[],
  options: Options,
  { whole, run }: Fetching,
): Promise<Map<unknown, Entity[]>> {
  const select = whole ?? relationSelect(relation, options);
  const node = run === undefined ? select.node : run.joined(select.node);
  const rows = await rowsOf(host, relation, node, whole === undefined ? groups : undefined);
  const entities =
    run === undefined ? hydrateAll(rows, targetSelect(relation.target, options).shape, host) : run.read(rows);
  const result = new Map<unknown, Entity[]>();
  const identityOf = identities(relation);
  const [at = 0, ...others] = select.owner;
  rows.forEach((row, index) => {
    const entity = entities[index] as Entity;
    const identity = identityOf(others.length === 0 ? [row[at]] : select.owner.map((position) => row[position]));
    const list = result.get(identity);
    if (list === undefined) result.set(identity, [entity]);
    // A joined collection repeats the row it belongs to.
    else if (run === undefined || list[list.length - 1] !== entity) list.push(entity);
  });
  return result;
}

/** The rows a select finds for owners' keys, or for all owners where it says itself whose they are. */
async function rowsOf(
  host: EntityHost,
  relation: MappedRelation,
  node: SelectNode,
  groups: readonly OwnerGroup[] | undefined,
): Promise<readonly Row[]> {
  if (groups !== undefined && ownerFields(relation).length === 1) {
    const { text, parameters } = host.statements.bindKeys(
      node,
      groups.map((group) => group.values[0]),
    );
    return (await host.run(text, parameters)).rows;
  }
  const { compiler } = host.dialect;
  const keyed =
    groups &&
    withTuples(
      node,
      relation,
      groups.map((group) => group.values),
    );
  const compiled = compiler.compile(keyed ?? node);
  const bound = bind(compiled, compiler);
  return (await host.run(host.statements.text(compiled, bound.sql), bound.parameters)).rows;
}

function targetsOf(owners: readonly Entity[], relation: MappedRelation): Entity[] {
  const targets = new Set<Entity>();
  for (const owner of owners) {
    const slot = peekState(owner)?.slots[relation.name];
    if (slot?.kind === 'one' && slot.value !== null) targets.add(slot.value);
    if (slot?.kind === 'many') for (const item of slot.filtered ?? slot.items ?? []) targets.add(item);
  }
  return [...targets];
}

/** Owners of a list that have the relation: sub-classes may, their siblings not. */
export function ownersOf(registry: Registry, entities: readonly Entity[], name: string): Map<MappedRelation, Entity[]> {
  const groups = new Map<MappedRelation, Entity[]>();
  for (const entity of entities) {
    const relation = registry.of(entity).relations.get(name);
    if (relation === undefined) continue;
    const group = groups.get(relation);
    if (group === undefined) groups.set(relation, [entity]);
    else group.push(entity);
  }
  return groups;
}
