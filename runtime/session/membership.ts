import type { MappedClass } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { linkOf, peekState, rowOf, setLink, type Entity } from '../state/entity.js';
import { expireEntity } from '../state/expire.js';
import { IdentityMap } from '../state/identity-map.js';
import type { SessionLink } from '../state/session-link.js';
import { IdentityConflictError, InvalidStateError } from '../util/errors.js';
import { closedError } from './flow.js';
import type { EntityStatus } from './inspect-entity.js';
import { reached } from './reached.js';

/** Is told that an entity went from one state to another. */
export type Told = (entity: Entity, from: EntityStatus, to: EntityStatus) => void;

/** Which entities a session holds, and as what: persistent, pending, or doomed to be deleted. */
export class Membership {
  readonly registry: Registry;
  readonly identities: IdentityMap;
  /** New entities in the order they were added. */
  readonly pending = new Set<Entity>();
  /** Entities whose rows the next flush deletes. */
  readonly doomed = new Set<Entity>();
  readonly #load: SessionLink['load'];
  readonly #told: () => Told | undefined;
  #link: SessionLink & { closed: boolean };

  /**
   * @param load - reads a relation or deferred column of a member
   * @param told - who wants to know of changes of state; nobody as a rule
   * @param keep - how many unchanged entities of a hierarchy are held strongly
   */
  constructor(registry: Registry, load: SessionLink['load'], told: () => Told | undefined, keep: number) {
    this.registry = registry;
    this.identities = new IdentityMap(keep);
    this.#load = load;
    this.#told = told;
    this.#link = this.#makeLink();
  }

  /** What members know of the session. */
  get link(): SessionLink {
    return this.#link;
  }
  has(entity: Entity): boolean {
    return linkOf(entity) === this.#link && peekState(entity)?.deleted !== true;
  }
  isPersistent(entity: Entity): boolean {
    return linkOf(entity) === this.#link && rowOf(entity) !== null;
  }

  /** Adds an entity and what it refers to (cascade save-update). */
  add(entity: Entity): void {
    const queue = [entity];
    const seen = new Set(queue);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      this.#addOne(next);
      for (const other of reached(next, this.registry.of(next), 'saveUpdate')) {
        // Who is in the session stays what it is there: one that is to be deleted is not kept by what refers to it.
        if (seen.has(other) || this.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
  }
  /** Adds an entity that is not a member yet. */
  adopt(entity: Entity): void {
    if (linkOf(entity) !== this.#link) this.add(entity);
  }

  #addOne(entity: Entity): void {
    const link = linkOf(entity);
    const mapped = this.registry.of(entity);
    if (this.#link.closed) throw closedError('add');
    if (link !== this.#link && link !== null && !link.closed)
      throw new InvalidStateError(`this ${mapped.name} is already attached to another session`);
    if (peekState(entity)?.deleted === true)
      throw new InvalidStateError(`this ${mapped.name} was deleted; make a new one`);
    if (link === this.#link) {
      this.doomed.delete(entity);
      return;
    }
    const row = rowOf(entity);
    if (row === null) this.pending.add(entity);
    else this.#hold(entity, mapped, mapped.identityOfRow(row));
    setLink(entity, this.#link);
    if (row === null) this.#told()?.(entity, 'transient', 'pending');
    else this.#told()?.(entity, 'detached', 'persistent');
  }
  #hold(entity: Entity, mapped: MappedClass, identity: unknown): void {
    const known = this.identities.get(mapped, identity);
    if (known !== undefined && known !== entity)
      throw new IdentityConflictError(
        `the session holds another object for ${mapped.name} ${String(identity)}; use merge`,
      );
    this.identities.set(mapped, identity, entity);
  }

  /** Marks an entity to be deleted; one without a row only leaves. */
  delete(entity: Entity): void {
    if (rowOf(entity) === null) {
      if (!this.pending.has(entity))
        throw new InvalidStateError(`this ${this.registry.of(entity).name} has no row to delete`);
      this.expunge(entity);
      return;
    }
    this.adopt(entity);
    this.doomed.add(entity);
  }

  /** Lets an entity go, and what goes with it (cascade expunge). */
  expunge(entity: Entity): void {
    if (linkOf(entity) !== this.#link) return;
    const mapped = this.registry.of(entity);
    this.pending.delete(entity);
    this.doomed.delete(entity);
    const row = rowOf(entity);
    if (row !== null) this.identities.remove(mapped, mapped.identityOfRow(row), entity);
    setLink(entity, null);
    this.#tellOut(entity, this.#told());
    for (const other of reached(entity, mapped, 'expunge')) this.expunge(other);
  }
  /** Lets all go at once: the link they share is closed, and a new one serves those that come. */
  expungeAll(): void {
    this.#link.closed = true;
    for (const entity of this.pending) setLink(entity, null);
    const told = this.#told();
    if (told !== undefined) for (const entity of [...this.pending, ...this.identities]) this.#tellOut(entity, told);
    this.pending.clear();
    this.doomed.clear();
    this.identities.clear();
    this.#link = this.#makeLink();
  }
  #tellOut(entity: Entity, told: Told | undefined): void {
    if (rowOf(entity) === null) told?.(entity, 'pending', 'transient');
    else told?.(entity, 'persistent', 'detached');
  }
  /** No entity is attached from now on. */
  close(): void {
    this.expungeAll();
    this.#link.closed = true;
  }

  /** Forgets columns and relations of an entity and, when all of it, of what follows it (cascade refresh-expire). */
  expire(entity: Entity, names?: readonly string[]): void {
    const mapped = this.registry.of(entity);
    if (!this.isPersistent(entity))
      throw new InvalidStateError(`this ${mapped.name} is not persistent in this session`);
    const others = names === undefined ? reached(entity, mapped, 'refreshExpire') : [];
    expireEntity(entity, mapped, names);
    for (const other of others) if (peekState(other)?.expired == null && this.isPersistent(other)) this.expire(other);
  }
  expireAll(): void {
    for (const entity of this.identities) expireEntity(entity, this.registry.of(entity));
  }

  #makeLink(): SessionLink & { closed: boolean } {
    return {
      closed: false,
      cascade: (entity) => this.adopt(entity),
      orphaned: (entity) => this.expunge(entity),
      find: (target, fields, values) => {
        const mapped = this.registry.get(target);
        const ordered = mapped.mapper.key.map((name) => values[fields.indexOf(name)]);
        const known = this.identities.get(mapped, mapped.identity(ordered));
        if (known === undefined || mapped.base === undefined) return known;
        return mapped.family().includes(this.registry.of(known)) ? known : undefined;
      },
      load: this.#load,
    };
  }
}
