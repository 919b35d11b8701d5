import { loadFromSession, loadRelation } from '../loading/load-relation.js';
import { loadDeferredColumn, loadTree } from '../loading/load-tree.js';
import type { EntityHost } from '../loading/entity-host.js';
import type { MappedRelation } from '../mapping/mapped-class.js';
import { peekState, type Entity } from '../state/entity.js';
import { manySlot, oneSlot } from '../state/relation-access.js';
import { EntityCollection } from '../state/collection.js';
import { Owner } from '../state/relation-access.js';
import { NotLoadedError } from '../util/errors.js';

interface Waiting {
  readonly entity: Entity;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Collects the loads asked for in one tick, so that each relation is one statement however many entities ask. */
export class LazyLoads {
  private queue = new Map<string, Waiting[]>();
  private readonly host: EntityHost;
  private readonly run: (work: () => Promise<void>) => Promise<void>;

  /** @param run - runs the collected loads when the session is free */
  constructor(host: EntityHost, run: (work: () => Promise<void>) => Promise<void>) {
    this.host = host;
    this.run = run;
  }

  load(entity: Entity, property: string): Promise<unknown> {
    const key = `${this.host.registry.of(entity).name}.${property}`;
    return new Promise((resolve, reject) => {
      if (this.queue.size === 0) queueMicrotask(() => void this.drain());
      const waiting = this.queue.get(key);
      if (waiting === undefined) this.queue.set(key, [{ entity, resolve, reject }]);
      else waiting.push({ entity, resolve, reject });
    });
  }

  private async drain(): Promise<void> {
    const { queue } = this;
    this.queue = new Map();
    const all = [...queue.values()].flat();
    // Callers go on only when the session is free again: they may use it at once.
    const settle: (() => void)[] = [];
    try {
      await this.run(async () => {
        for (const [key, waiting] of queue) settle.push(await this.loadAll(key.slice(key.indexOf('.') + 1), waiting));
      });
    } catch (error) {
      for (const item of all) item.reject(error);
      return;
    }
    for (const tell of settle) tell();
  }

  private async loadAll(property: string, waiting: readonly Waiting[]): Promise<() => void> {
    const entities = waiting.map((item) => item.entity);
    const mapped = this.host.registry.of(entities[0] as Entity);
    const deferred = mapped.deferred.find((field) => field.name === property);
    try {
      if (deferred !== undefined) await loadDeferredColumn(this.host, mapped, deferred, entities);
      else await this.relation(mapped.relation(property), entities);
    } catch (error) {
      return () => {
        for (const item of waiting) item.reject(error);
      };
    }
    return () => {
      for (const { entity, resolve } of waiting) resolve(valueOf(entity, property));
    };
  }

  private async relation(relation: MappedRelation, entities: readonly Entity[]): Promise<void> {
    const { strategy } = relation.spec;
    if (strategy === 'raise' || (strategy === 'raiseOnSql' && !loadFromSession(this.host, relation, entities)))
      throw new NotLoadedError(
        `${relation.owner.name}.${relation.name} is not loaded, and its loading is set to raise; load it with the query`,
      );
    if (strategy === 'noload') {
      for (const entity of entities) leaveEmpty(entity, relation);
      return;
    }
    const targets = await loadRelation(this.host, relation, entities);
    await loadTree(this.host, relation.target, targets, undefined);
  }
}

function leaveEmpty(entity: Entity, relation: MappedRelation): void {
  const many = relation.spec.kind === 'oneToMany' || relation.spec.kind === 'manyToMany';
  if (many) manySlot(entity, relation.name).items ??= new EntityCollection(new Owner(entity, relation.name), []);
  else oneSlot(entity, relation.name).loaded = true;
}

function valueOf(entity: Entity, property: string): unknown {
  const slot = peekState(entity)?.slots[property];
  return slot?.kind === 'many' ? (slot.filtered ?? slot.items) : (slot?.value ?? null);
}
