import { cascades } from '../mapping/cascades.js';
import { isMany } from '../mapping/is-many.js';
import type { Relationship } from '../mapping/relationship.js';
import { InvalidStateError, DetachedError, ValidationError } from '../util/errors.js';
import { invariant } from '../util/invariant.js';
import {
  EntityCollection,
  UnloadedCollection,
  notLoaded,
  type CollectionOwner,
  type LoadedCollection,
} from './collection.js';
import { mapperOf, peekState, rowOf, type Entity } from './entity.js';
import type { DeferredSlot, EntityState, ManySlot, OneSlot } from './entity-state.js';
import { lastKnown } from './last-known.js';
import { openLink } from './open-link.js';
import { wake } from './wake.js';
import { stateOf } from './state-of.js';

/** A relation by name; a wrong name is a bug of the emitted code. */
export function relationshipOf(entity: Entity, name: string): Relationship {
  const relationship = mapperOf(entity).relationships[name];
  invariant(relationship !== undefined, `${mapperOf(entity).name} has no relation '${name}'`);
  return relationship;
}

const label = (entity: Entity, name: string): string => `${mapperOf(entity).name}.${name}`;

/** The state of an entity whose slots may be changed: one at rest would not be looked at by the next flush. */
function awakeState(entity: Entity): EntityState {
  const state = stateOf(entity);
  if (state.rest !== null) wake(entity);
  return state;
}

export function oneSlot(entity: Entity, name: string): OneSlot {
  const { slots } = awakeState(entity);
  return (slots[name] ??= { kind: 'one', loaded: false, value: null, changed: false, committed: undefined }) as OneSlot;
}

export function manySlot(entity: Entity, name: string): ManySlot {
  const { slots } = awakeState(entity);
  const slot = (slots[name] ??= {
    kind: 'many',
    items: null,
    committed: [],
    added: [],
    removed: [],
    unloaded: null,
    filtered: null,
  }) as ManySlot;
  // An entity without a row has no stored members: its collections are whole from the start.
  if (slot.items === null && rowOf(entity) === null) slot.items = new EntityCollection(new Owner(entity, name), []);
  return slot;
}

export function deferredSlot(entity: Entity, name: string): DeferredSlot {
  const { slots } = awakeState(entity);
  return (slots[name] ??= {
    kind: 'deferred',
    loaded: false,
    value: undefined,
    changed: false,
    committed: undefined,
  }) as DeferredSlot;
}

/** What the accessor of a to-one relation reads. */
export function readToOne<T>(entity: Entity, name: string): T {
  const slot = peekState(entity)?.slots[name] as OneSlot | undefined;
  if (slot?.loaded === true) return slot.value as T;
  if (rowOf(entity) === null) return null as T;
  throw notLoaded(label(entity, name), 'property');
}

/** What the accessor of a to-one relation does when it is assigned: both sides stay in step, nothing is loaded. */
export function writeToOne(entity: Entity, name: string, given: Entity | null): void {
  const relationship = relationshipOf(entity, name);
  // JavaScript callers, and objects spread from elsewhere.
  if ((given as unknown) === undefined)
    throw new ValidationError(`${label(entity, name)} was assigned undefined; assign null to clear it`);
  const value = given === null ? null : accepted(entity, name, given);
  const slot = oneSlot(entity, name);
  const old = presentTarget(entity, name);
  if (value !== null) relationship.singleParent?.claim(entity, name, value);
  setOne(slot, value);
  if (old === value) {
    // The only one the other side has, unless another was put there meanwhile, which leaves again.
    const back =
      value === null ? undefined : (peekState(value)?.slots[relationship.inverse ?? ''] as OneSlot | undefined);
    if (back?.changed === true && back.value !== entity) attachInverse(value as Entity, relationship, entity);
    return;
  }
  if (old != null) {
    detachInverse(old, relationship, entity);
    if (value === null && relationship.inverse !== undefined) orphan(relationshipOf(old, relationship.inverse), entity);
    orphan(relationship, old);
  }
  if (value !== null) {
    attachInverse(value, relationship, entity);
    cascade(entity, relationship, value);
  }
}

/** A new entity that leaves who owns it (delete-orphan) is not written. */
function orphan({ cascades }: Relationship, member: Entity): void {
  if (cascades?.includes('deleteOrphan') === true && rowOf(member) === null) openLink(member)?.orphaned(member);
}

/** Empties a to-one relation, unless it refers to another meanwhile. */
function leave(entity: Entity, name: string, target: Entity): void {
  const slot = oneSlot(entity, name);
  if (!slot.loaded || slot.value === target) setOne(slot, null);
}

/** What a to-one relation refers to, as far as the session knows. */
function presentTarget(entity: Entity, name: string): Entity | null | undefined {
  const slot = oneSlot(entity, name);
  return slot.loaded ? slot.value : formerTarget(entity, relationshipOf(entity, name));
}

/** The present target according to the foreign key, if the session holds it. */
function formerTarget(entity: Entity, relationship: Relationship): Entity | null | undefined {
  if (relationship.kind !== 'manyToOne' && relationship.kind !== 'oneToOneOwner') return undefined;
  const link = openLink(entity);
  if (link === null || rowOf(entity) === null) return undefined;
  const values = relationship.local.map((field) => lastKnown(entity, field));
  return values.includes(null) || values.includes(undefined)
    ? null
    : link.find(relationship.target, relationship.remote, values);
}

/** Sets a to-one slot without touching the other side. */
export function setOne(slot: OneSlot, value: Entity | null): void {
  slot.value = value;
  slot.loaded = true;
  slot.changed = true;
}

/** Loads a to-one relation. */
export function loadToOne<T>(entity: Entity, name: string): Promise<T> {
  const slot = peekState(entity)?.slots[name] as OneSlot | undefined;
  if (slot?.loaded === true) return Promise.resolve(slot.value as T);
  return loadThrough(entity, name) as Promise<T>;
}

function loadThrough(entity: Entity, name: string): Promise<unknown> {
  const link = openLink(entity);
  if (link === null) {
    if (rowOf(entity) === null) return Promise.resolve(null);
    const problem = `${label(entity, name)} can't be loaded: the entity belongs to no open session; load it with the query, .load({ ${name}: true })`;
    return Promise.reject(new DetachedError(problem));
  }
  return link.load(entity, name);
}

/** What the accessor of a to-many relation reads: the collection, or what stands for it until it is loaded. */
export function readToMany<C>(entity: Entity, name: string): C {
  const slot = manySlot(entity, name);
  return (slot.filtered ?? slot.items ?? (slot.unloaded ??= new UnloadedCollection(new Owner(entity, name)))) as C;
}

/** What the accessor of a to-many relation does when it is assigned: the members become exactly these. */
export function writeToMany(entity: Entity, name: string, value: Iterable<Entity>): void {
  const slot = manySlot(entity, name);
  slot.filtered = null;
  if (slot.items === null)
    throw new InvalidStateError(
      `${label(entity, name)} is not loaded, so it can't be replaced: load it first, or use add and remove`,
    );
  const members = [...new Set([...value].map((member) => accepted(entity, name, member)))];
  const kept = new Set(members);
  for (const member of members) relationshipOf(entity, name).singleParent?.claim(entity, name, member);
  for (const old of [...slot.items]) if (!kept.has(old)) removeMember(entity, name, old);
  for (const member of members) putMember(entity, name, member);
  slot.items.splice(0, slot.items.length, ...members);
}

const validated = <T>(entity: Entity, name: string, value: T): T => {
  const { validators } = mapperOf(entity);
  return validators === undefined ? value : validators.one(name, value);
};

/** Asks the validators of both sides before anything changes. Null that was pushed past the types is told by the flush. */
function accepted(owner: Entity, name: string, member: Entity): Entity {
  const taken = validated(owner, name, member);
  const { inverse } = relationshipOf(owner, name);
  if (inverse !== undefined && (taken as unknown) != null) validated(taken, inverse, owner);
  return taken;
}

/** Adds a member; the other side and the session follow. */
export function addMember(owner: Entity, name: string, member: Entity): void {
  putMember(owner, name, accepted(owner, name, member));
}

function putMember(owner: Entity, name: string, member: Entity): void {
  const relationship = relationshipOf(owner, name);
  const { inverse } = relationship;
  relationship.singleParent?.claim(owner, name, member);
  if (inverse !== undefined) relationshipOf(member, inverse).singleParent?.claim(member, inverse, owner);
  const slot = manySlot(owner, name);
  // Where the list is not loaded, the member's side says whether it is one: it may yet leave.
  const there =
    slot.items === null &&
    relationship.kind === 'oneToMany' &&
    inverse !== undefined &&
    presentTarget(member, inverse) === owner;
  if (there || !insertMember(slot, member)) return;
  if (inverse !== undefined) {
    if (relationship.kind === 'manyToMany') insertMember(manySlot(member, inverse), owner);
    else moveTo(member, inverse, owner, name);
  }
  cascade(owner, relationship, member);
}

/** Points the other side of a one-to-many relation here, and takes the member out of the list it was in. */
function moveTo(member: Entity, inverse: string, owner: Entity, name: string): void {
  const slot = oneSlot(member, inverse);
  const old = presentTarget(member, inverse);
  setOne(slot, owner);
  if (old != null && old !== owner) dropMember(manySlot(old, name), member);
}

/** Removes a member; the other side follows. */
export function removeMember(owner: Entity, name: string, member: Entity): void {
  const relationship = relationshipOf(owner, name);
  if (!dropMember(manySlot(owner, name), member)) return;
  if (relationship.inverse !== undefined) {
    if (relationship.kind === 'manyToMany') dropMember(manySlot(member, relationship.inverse), owner);
    else leave(member, relationship.inverse, owner);
  }
  orphan(relationship, member);
}

/** Records a member in one list only; false when it was there. */
function insertMember(slot: ManySlot, member: Entity): boolean {
  if (slot.items !== null) {
    if (slot.items.includes(member)) return false;
    slot.items.push(member);
    return true;
  }
  const gone = slot.removed.indexOf(member);
  if (gone >= 0) slot.removed.splice(gone, 1);
  else if (slot.added.includes(member)) return false;
  else slot.added.push(member);
  return true;
}

/** Takes a member out of one list only; false when it is known not to be there. */
function dropMember(slot: ManySlot, member: Entity): boolean {
  if (slot.items !== null) {
    const index = slot.items.indexOf(member);
    if (index < 0) return false;
    slot.items.splice(index, 1);
    return true;
  }
  const added = slot.added.indexOf(member);
  if (added >= 0) slot.added.splice(added, 1);
  else if (slot.removed.includes(member)) return false;
  else slot.removed.push(member);
  return true;
}

function detachInverse(target: Entity, relationship: Relationship, source: Entity): void {
  if (relationship.inverse === undefined) return;
  const other = relationshipOf(target, relationship.inverse);
  if (isMany(other)) dropMember(manySlot(target, relationship.inverse), source);
  else leave(target, relationship.inverse, source);
}

function attachInverse(target: Entity, relationship: Relationship, source: Entity): void {
  if (relationship.inverse === undefined) return;
  const other = relationshipOf(target, relationship.inverse);
  if (isMany(other)) {
    insertMember(manySlot(target, relationship.inverse), source);
    return;
  }
  const slot = oneSlot(target, relationship.inverse);
  const old = presentTarget(target, relationship.inverse);
  setOne(slot, source);
  // A one-to-one partner that is pushed out loses its side too, and with delete-orphan its place in the session.
  if (old != null && old !== source && other.inverse !== undefined) {
    leave(old, other.inverse, target);
    orphan(other, old);
  }
}

function cascade(from: Entity, relationship: Relationship, to: Entity): void {
  if (cascades(relationship, 'saveUpdate')) openLink(from)?.cascade(to);
}

/** What the accessor of a deferred column reads. */
export function readDeferred<T>(entity: Entity, name: string): T {
  const slot = peekState(entity)?.slots[name] as DeferredSlot | undefined;
  if (slot?.loaded === true) return slot.value as T;
  if (rowOf(entity) === null) return undefined as T;
  throw notLoaded(label(entity, name), 'property');
}

export function writeDeferred(entity: Entity, name: string, value: unknown): void {
  const slot = deferredSlot(entity, name);
  slot.value = validated(entity, name, value);
  slot.loaded = true;
  slot.changed = true;
}

/** Loads a deferred column. */
export function loadDeferred<T>(entity: Entity, name: string): Promise<T> {
  const slot = peekState(entity)?.slots[name] as DeferredSlot | undefined;
  if (slot?.loaded === true) return Promise.resolve(slot.value as T);
  return loadThrough(entity, name) as Promise<T>;
}

/** What a collection does to the entity it belongs to. */
export class Owner implements CollectionOwner<Entity> {
  readonly #entity: Entity;
  readonly #name: string;

  constructor(entity: Entity, name: string) {
    this.#entity = entity;
    this.#name = name;
  }
  get label(): string {
    return label(this.#entity, this.#name);
  }
  add(member: Entity): void {
    addMember(this.#entity, this.#name, member);
  }
  remove(member: Entity): void {
    removeMember(this.#entity, this.#name, member);
  }
  load(): Promise<LoadedCollection<Entity>> {
    const slot = manySlot(this.#entity, this.#name);
    slot.filtered = null;
    if (slot.items !== null) return Promise.resolve(slot.items as LoadedCollection<Entity>);
    return loadThrough(this.#entity, this.#name) as Promise<LoadedCollection<Entity>>;
  }
}
