import type { MappedClass } from '../mapping/mapped-class.js';
import type { Entity } from './entity.js';

/** The entities of one session by class hierarchy and key: one row is one object. */
export class IdentityMap {
  private readonly maps: (Map<unknown, Entity> | undefined)[] = [];

  /** The entities of a class's hierarchy. */
  of(mapped: MappedClass): Map<unknown, Entity> {
    return (this.maps[mapped.root.index] ??= new Map<unknown, Entity>());
  }
  get(mapped: MappedClass, identity: unknown): Entity | undefined {
    return this.maps[mapped.root.index]?.get(identity);
  }
  set(mapped: MappedClass, identity: unknown, entity: Entity): void {
    this.of(mapped).set(identity, entity);
  }
  /** Removes the entity if it is the one held under that identity. */
  remove(mapped: MappedClass, identity: unknown, entity: Entity): void {
    const map = this.maps[mapped.root.index];
    if (map?.get(identity) === entity) map.delete(identity);
  }
  clear(): void {
    this.maps.length = 0;
  }
  get size(): number {
    return this.maps.reduce((sum, map) => sum + (map?.size ?? 0), 0);
  }
  *[Symbol.iterator](): Generator<Entity, void, undefined> {
    for (const map of this.maps) if (map !== undefined) yield* map.values();
  }
}
