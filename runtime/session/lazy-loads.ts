import type { EntityHost } from '../loading/entity-host.js';
import { loadProperty } from '../loading/load-property.js';
import { peekState, type Entity } from '../state/entity.js';
import type { LazyWatch } from './lazy-watch.js';

interface Waiting {
  readonly entity: Entity;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Collects the loads asked for in one tick, so that each relation is one statement however many entities ask. */
export class LazyLoads {
  private queue = new Map<string, Waiting[]>();
  private readonly host: EntityHost;
  /** How many statements of each relation were sent, where somebody watches. */
  private readonly sent = new Map<string, number>();
  private readonly watch: LazyWatch | undefined;
  private readonly run: (work: () => Promise<void>) => Promise<void>;

  /**
   * @param run - runs the collected loads when the session is free
   * @param watch - is told of relations loaded again and again
   */
  constructor(host: EntityHost, run: (work: () => Promise<void>) => Promise<void>, watch?: LazyWatch) {
    this.host = host;
    this.watch = watch;
    this.run = run;
  }

  load(entity: Entity, property: string): Promise<unknown> {
    const { name } = this.host.registry.of(entity);
    const key = `${name}.${property}`;
    if (this.watch !== undefined && !this.queue.has(key)) {
      const sent = this.sent.get(key) ?? 0;
      this.watch.asked(sent, name, property);
      this.sent.set(key, sent + 1);
    }
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
    // Callers go on only when the session is free again: they may use it at once.
    const settle: (() => void)[] = [];
    try {
      await this.run(async () => {
        for (const [key, waiting] of queue) settle.push(await this.loadAll(key.slice(key.indexOf('.') + 1), waiting));
      });
    } catch (error) {
      for (const waiting of queue.values()) for (const item of waiting) item.reject(error);
      return;
    }
    for (const tell of settle) tell();
  }

  private async loadAll(property: string, waiting: readonly Waiting[]): Promise<() => void> {
    const entities = waiting.map((item) => item.entity);
    const mapped = this.host.registry.of(entities[0] as Entity);
    try {
      await loadProperty(this.host, mapped, property, entities);
    } catch (error) {
      return () => {
        for (const item of waiting) item.reject(error);
      };
    }
    return () => {
      for (const { entity, resolve } of waiting) resolve(valueOf(entity, property));
    };
  }
}

function valueOf(entity: Entity, property: string): unknown {
  const slot = peekState(entity)?.slots[property];
  return slot?.kind === 'many' ? (slot.filtered ?? slot.items) : (slot?.value ?? null);
}
