import type { Row } from '../engine/driver.js';
import { loadRelation } from '../loading/load-relation.js';
import { isA } from '../mapping/is-a.js';
import type { MappedClass, MappedRelation } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { Expression } from '../sql/expression.js';
import { peekState, rowOf, setRow, type Entity } from '../state/entity.js';
import { setField } from '../state/expire.js';
import type { KeyCopy, Save } from './change-set.js';
import { changesKey } from './changes-key.js';
import { addCopy, applyKnown } from './compute-change-set.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

type Values = Record<string, unknown>;

/** A foreign key that refers to a class. */
interface Reference {
  readonly relation: MappedRelation;
  /** The class that has the foreign key. */
  readonly owner: MappedClass;
  readonly local: readonly string[];
  readonly remote: readonly string[];
  /** The relation that finds the rows from the side referred to. */
  readonly members: MappedRelation | undefined;
}

/** An entity whose foreign key the database renames. */
interface Follower {
  readonly member: Entity;
  readonly source: Entity;
  readonly reference: Reference;
  readonly before: Row;
  /** It was given another target, which it is updated to after the database has renamed its row. */
  readonly elsewhere: boolean;
}

/**
 * A key that changes takes the rows with it that refer to it. Where the database does not rename them (no ON UPDATE
 * CASCADE), they are read and join the saves; else those in memory are renamed by the function given back, once it did.
 */
export async function followKeys(host: UnitOfWorkHost, saves: Save[]): Promise<() => void> {
  const queue: Pick<Save, 'entity' | 'mapped'>[] = saves.filter(changesKey);
  const byEntity = new Map(saves.map((save) => [save.entity, save]));
  const renamed = new Set(queue.map(({ entity }) => entity));
  let followers: Follower[] = [];
  let told: Pick<Follower, 'source' | 'reference' | 'before'>[] = [];
  for (const { entity: source, mapped } of queue) {
    const before = rowOf(source) as Row;
    for (const reference of referencesTo(host.registry, mapped)) {
      const passive = reference.relation.spec.passiveUpdates !== false;
      if (passive) told.push({ source, reference, before });
      for (const member of await membersOf(host, reference, source, mapped, passive)) {
        // The database renames a row that is yet to be deleted, too.
        if (host.doomed.has(member) && !passive) continue;
        const known = byEntity.get(member);
        if (!host.doomed.has(member) && isElsewhere(host.registry.of(member), member, reference, source)) {
          if (!passive) continue;
          if (known === undefined) write(saves, byEntity, host, member);
          followers.push({ member, source, reference, before, elsewhere: true });
          continue;
        }
        const given = known?.copies.find((copy) => copy.fields.join() === reference.local.join());
        if (given !== undefined && !(passive && given.source === source)) continue;
        if (passive) followers.push({ member, source, reference, before, elsewhere: false });
        else copyInto(known ?? write(saves, byEntity, host, member), reference, source);
        if (renamed.has(member) || !reference.local.some((name) => reference.owner.mapper.key.includes(name))) continue;
        renamed.add(member);
        queue.push({ entity: member, mapped: host.registry.of(member) });
      }
    }
  }
  // Called whenever rows were written: each rename is followed once it was made.
  return () => {
    const made = ({ source, before }: { readonly source: Entity; readonly before: Row }): boolean =>
      rowOf(source) !== before;
    renameFollowers(host, followers.filter(made));
    for (const rename of told.filter(made)) noteRename(host, rename);
    followers = followers.filter((follower) => !made(follower));
    told = told.filter((rename) => !made(rename));
  };
}

/** Whether a member was given another target, be it one that takes over the very key. */
function isElsewhere(mapped: MappedClass, member: Entity, { local }: Reference, source: Entity): boolean {
  const slots = peekState(member)?.slots;
  for (const { name, spec } of mapped.relations.values()) {
    if ((spec.kind !== 'manyToOne' && spec.kind !== 'oneToOneOwner') || spec.local.join() !== local.join()) continue;
    const slot = slots?.[name];
    if (slot?.kind === 'one' && slot.changed) return slot.value !== source;
  }
  return false;
}

/** The database will rename the foreign key, so it has to be written, though it may be what it was. */
function write(saves: Save[], byEntity: Map<Entity, Save>, host: UnitOfWorkHost, member: Entity): Save {
  const save: Save = { kind: 'update', entity: member, mapped: host.registry.of(member), copies: [], level: 0 };
  byEntity.set(member, save);
  saves.push(save);
  return save;
}

function copyInto(save: Save, { local, remote, relation }: Reference, source: Entity): void {
  const copy: KeyCopy = { fields: local, source, sourceFields: remote, nullable: true, relation, deferred: false };
  addCopy(new Map(), save.entity, copy);
  save.copies.push(copy);
  // What an expression gives is known when the row referred to was written.
  if (!remote.some((name) => (source as unknown as Values)[name] instanceof Expression)) applyKnown([copy]);
}

/** Entities whose foreign key, as it is stored, refers to the key as it is stored. */
async function membersOf(
  host: UnitOfWorkHost,
  reference: Reference,
  source: Entity,
  mapped: MappedClass,
  passive: boolean,
): Promise<Entity[]> {
  const before = rowOf(source) as Row;
  const { members, owner, remote, local } = reference;
  const slot = members === undefined ? undefined : peekState(source)?.slots[members.name];
  const loaded = slot?.kind === 'many' ? slot.items !== null : slot?.loaded === true;
  // The members of the key as it was: found through an object made of the stored row.
  if (!passive && members !== undefined && !loaded)
    await loadRelation(host, members, [new mapped.entityClass(before) as Entity]);
  const positions = local.map((name) => owner.field(name).position);
  const values = remote.map((name) => before[mapped.field(name).position]);
  return [...host.identities.all(owner).values()].filter((member) => {
    const row = rowOf(member);
    return (
      row !== null &&
      isA(host.registry.of(member), owner) &&
      positions.every((position, index) => row[position] === values[index])
    );
  });
}

const references = new WeakMap<MappedClass, readonly Reference[]>();

/** Foreign keys that refer to rows of a class, each once. */
function referencesTo(registry: Registry, mapped: MappedClass): readonly Reference[] {
  let found = references.get(mapped);
  if (found === undefined) references.set(mapped, (found = findReferences(registry, mapped)));
  return found;
}

function findReferences(registry: Registry, mapped: MappedClass): Reference[] {
  const found = new Map<string, Reference>();
  const add = (reference: Reference): void => {
    const name = `${reference.owner.name} ${reference.local.join(' ')}`;
    if (!found.has(name)) found.set(name, reference);
  };
  const touchesKey = (fields: readonly string[]): boolean => fields.some((name) => mapped.mapper.key.includes(name));
  for (const relation of mapped.relations.values()) {
    const { spec, target } = relation;
    if ((spec.kind === 'oneToMany' || spec.kind === 'oneToOneInverse') && spec.viewOnly !== true)
      if (touchesKey(spec.local))
        add({ relation, owner: target, local: spec.remote, remote: spec.local, members: relation });
  }
  for (const owner of registry.classes)
    for (const relation of owner.relations.values()) {
      const { spec, target } = relation;
      if (target.root !== mapped.root || spec.viewOnly === true) continue;
      if ((spec.kind === 'manyToOne' || spec.kind === 'oneToOneOwner') && touchesKey(spec.remote))
        add({ relation, owner, local: spec.local, remote: spec.remote, members: undefined });
    }
  return [...found.values()];
}

/** Who is read from now on has the new key, which a rollback takes back. */
function noteRename(
  host: UnitOfWorkHost,
  { source, reference: { owner, local, remote }, before }: Pick<Follower, 'source' | 'reference' | 'before'>,
): void {
  const now = rowOf(source) as Row;
  const from = remote.map((name) => host.registry.of(source).field(name).position);
  host.journal.renames.push({
    owner,
    positions: local.map((name) => owner.field(name).position),
    before: from.map((position) => before[position]),
    after: from.map((position) => now[position]),
  });
}

/** What the database renamed is renamed in memory. */
function renameFollowers(host: UnitOfWorkHost, followers: readonly Follower[]): void {
  for (const { member, source, reference, before, elsewhere } of followers) {
    const row = rowOf(member) as Row;
    const sourceClass = host.registry.of(source);
    const now = rowOf(source) as Row;
    const next = [...row];
    const { local, remote } = reference;
    const mapped = host.registry.of(member);
    const places = local.map((name, index) => ({
      name,
      position: mapped.field(name).position,
      from: sourceClass.field(remote[index] as string).position,
    }));
    // Given another target by the same flush.
    if (places.some(({ position, from }) => row[position] !== before[from])) continue;
    for (const { position, from } of places) next[position] = now[from];
    const fresh = new mapped.entityClass(next) as Values;
    host.journal.noteRow(member, row);
    setRow(member, next);
    for (const { name } of places)
      if (!elsewhere && peekState(member)?.expired?.has(name) !== true) setField(member, name, fresh[name]);
    const was = mapped.identityOfRow(row);
    const is = mapped.identityOfRow(next);
    if (was === is) continue;
    host.identities.remove(mapped, was, member);
    host.identities.set(mapped, is, member);
  }
}
