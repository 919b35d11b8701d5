import type { MappedClass } from '../mapping/mapped-class.js';
import { mapperOf, peekState, rowOf, type Entity } from './entity.js';
import { wake } from './wake.js';

/** The entities of one hierarchy of classes by key. */
export interface Held {
  /** Held strongly. */
  readonly awake: Map<unknown, Entity>;
  /** Held weakly; there when some entity was put to rest. */
  resting: Map<unknown, WeakRef<Entity>> | undefined;
  /** How many are held strongly before unchanged ones are put to rest. */
  limit: number;
}

/**
 * The entities of one session by class hierarchy and key: one row is one object. Up to a number per hierarchy they are held strongly;
 * beyond it unchanged ones are put to rest and held weakly, so that those no one else holds are let go. (SQLAlchemy's identity map is weak
 * as well, and holds what was changed strongly.)
 */
export class IdentityMap {
  /** Some hierarchy has more than its number: some may be put to rest. */
  crowded = false;
  /** @internal By hierarchy, for who puts entities to rest. */
  readonly held: (Held | undefined)[] = [];
  /** How many of a hierarchy are held strongly though they are unchanged. */
  readonly limit: number;

  constructor(limit = Infinity) {
    this.limit = limit;
  }

  private at(mapped: MappedClass): Held {
    return (this.held[mapped.root.index] ??= { awake: new Map(), resting: undefined, limit: this.limit });
  }
  /** The entities of a class's hierarchy that are held strongly; who adds some calls `grew`. */
  of(mapped: MappedClass): Map<unknown, Entity> {
    return this.at(mapped).awake;
  }
  /** All entities of a class's hierarchy, awake. */
  all(mapped: MappedClass): Map<unknown, Entity> {
    const held = this.at(mapped);
    wakeAll(held);
    return held.awake;
  }
  get(mapped: MappedClass, identity: unknown): Entity | undefined {
    return this.held[mapped.root.index]?.awake.get(identity) ?? this.rouse(mapped, identity);
  }
  /** An entity at rest, awake again. */
  rouse(mapped: MappedClass, identity: unknown): Entity | undefined {
    const entity = this.held[mapped.root.index]?.resting?.get(identity)?.deref();
    if (entity !== undefined) wake(entity);
    return entity;
  }
  /** Whether entities of a class's hierarchy may be at rest. */
  rests(mapped: MappedClass): boolean {
    return this.held[mapped.root.index]?.resting !== undefined;
  }
  set(mapped: MappedClass, identity: unknown, entity: Entity): void {
    const held = this.at(mapped);
    held.awake.set(identity, entity);
    held.resting?.delete(identity);
    this.grew(mapped);
  }
  grew(mapped: MappedClass): void {
    const held = this.held[mapped.root.index];
    if (held !== undefined && held.awake.size > held.limit) this.crowded = true;
  }
  /** Removes the entity if it is the one held under that identity. */
  remove(mapped: MappedClass, identity: unknown, entity: Entity): void {
    const held = this.held[mapped.root.index];
    if (held?.awake.get(identity) === entity) held.awake.delete(identity);
    if (held?.resting?.get(identity)?.deref() === entity) held.resting.delete(identity);
  }
  clear(): void {
    this.held.length = 0;
    this.crowded = false;
  }
  get size(): number {
    return this.held.reduce(
      (sum, held) => sum + (held === undefined ? 0 : held.awake.size + (held.resting?.size ?? 0)),
      0,
    );
  }

  /** All entities, awake. */
  *[Symbol.iterator](): Generator<Entity, void, undefined> {
    for (const held of this.held) {
      if (held === undefined) continue;
      wakeAll(held);
      yield* held.awake.values();
    }
  }
  /** Entities that may have changed: those held strongly, and those at rest of which a value was changed in place. */
  *awake(): Generator<Entity, void, undefined> {
    for (const entity of this.atRest()) {
      const row = rowOf(entity);
      const resting = peekState(entity)?.rest;
      if (row === null || resting?.deep !== true) continue;
      if (mapperOf(entity).changes(resting.values as never, row).length > 0) wake(entity);
    }
    for (const held of this.held) if (held !== undefined) yield* held.awake.values();
  }
  /** Those at rest that are still there, left so. */
  *atRest(): Generator<Entity, void, undefined> {
    for (const held of this.held) {
      for (const ref of held?.resting?.values() ?? []) {
        const entity = ref.deref();
        if (entity !== undefined) yield entity;
      }
    }
  }
}

function wakeAll(held: Held): void {
  for (const ref of [...(held.resting?.values() ?? [])]) {
    const entity = ref.deref();
    if (entity !== undefined) wake(entity);
  }
}
