import type { Entity } from '../state/entity.js';
import type { BaseSession } from './base-session.js';
import type { EntityStatus } from './inspect-entity.js';

/** What listeners of a session are told. */
export interface SessionEvents {
  beforeFlush: (session: BaseSession) => void | Promise<void>;
  afterFlush: (session: BaseSession) => void | Promise<void>;
  beforeCommit: (session: BaseSession) => void | Promise<void>;
  afterCommit: (session: BaseSession) => void | Promise<void>;
  afterRollback: (session: BaseSession) => void | Promise<void>;
  beforeInsert: (entity: Entity, session: BaseSession) => void;
  afterInsert: (entity: Entity, session: BaseSession) => void;
  beforeUpdate: (entity: Entity, session: BaseSession) => void;
  afterUpdate: (entity: Entity, session: BaseSession) => void;
  beforeDelete: (entity: Entity, session: BaseSession) => void;
  afterDelete: (entity: Entity, session: BaseSession) => void;
  /** Names of the columns the database or the flush filled in, told before `afterInsert` and `afterUpdate`. */
  fill: (entity: Entity, names: readonly string[], session: BaseSession) => void;
  /** An entity went from one state to another by what was done with it; what a query brings in is told by `load`. */
  state: (entity: Entity, from: EntityStatus, to: EntityStatus, session: BaseSession) => void;
  /** An entity was made of a row; what the listener changes counts as loaded. */
  load: (entity: Entity, session: BaseSession) => void;
}

export type SessionEventName = keyof SessionEvents;

/** Listeners by event; those of a database are told before those of the session. */
export class Listeners {
  private readonly parent: Listeners | undefined;
  private readonly lists = new Map<SessionEventName, ((...args: never[]) => unknown)[]>();

  constructor(parent?: Listeners) {
    this.parent = parent;
  }

  /** Registers a listener; the function returned takes it off again. */
  on<K extends SessionEventName>(event: K, listener: SessionEvents[K]): () => void {
    const list = this.lists.get(event) ?? [];
    this.lists.set(event, [...list, listener]);
    return () => {
      this.lists.set(
        event,
        (this.lists.get(event) ?? []).filter((item) => item !== listener),
      );
    };
  }
  has(event: SessionEventName): boolean {
    return (this.lists.get(event)?.length ?? 0) > 0 || this.parent?.has(event) === true;
  }
  get any(): boolean {
    return this.lists.size > 0 || this.parent?.any === true;
  }
  /** Tells listeners one after the other. */
  tell(event: SessionEventName, ...args: unknown[]): void {
    this.parent?.tell(event, ...args);
    for (const listener of this.lists.get(event) ?? []) listener(...(args as never[]));
  }
  async tellAndWait(event: SessionEventName, ...args: unknown[]): Promise<void> {
    await this.parent?.tellAndWait(event, ...args);
    for (const listener of this.lists.get(event) ?? []) await listener(...(args as never[]));
  }
}
