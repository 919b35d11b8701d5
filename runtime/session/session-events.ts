import type { Entity } from '../state/entity.js';
import { InvalidStateError } from '../util/errors.js';
import type { BaseSession } from './base-session.js';
import type { EntityStatus } from './inspect-entity.js';

/**
 * What listeners are told of entities. They are called in the middle of an operation and can't wait.
 *
 * @typeParam E - the entities' class
 */
export interface EntityEvents<E, S = BaseSession> {
  /** Before the statement is built: what the listener changes of this entity is written by it. */
  beforeInsert: (entity: E, session: S) => void;
  afterInsert: (entity: E, session: S) => void;
  /** Before the statement is built: what the listener changes of this entity is written by it. */
  beforeUpdate: (entity: E, session: S) => void;
  afterUpdate: (entity: E, session: S) => void;
  beforeDelete: (entity: E, session: S) => void;
  afterDelete: (entity: E, session: S) => void;
  /** Names of the columns the database or the flush filled in, told before `afterInsert` and `afterUpdate`. */
  fill: (entity: E, names: readonly string[], session: S) => void;
  /** An entity went from one state to another by what was done with it; what a query brings in is told by `load`. */
  state: (entity: E, from: EntityStatus, to: EntityStatus, session: S) => void;
  /** A transient or detached entity came into a session. */
  attach: (entity: E, session: S) => void;
  /** An entity left its session: expunged, deleted and committed, or new and rolled back. */
  detach: (entity: E, session: S) => void;
  /** An entity was made of a row; what the listener changes counts as loaded. */
  load: (entity: E, session: S) => void;
  /** Columns of an entity that was there were read again: refreshed, or expired and met by a query. */
  refresh: (entity: E, names: readonly string[], session: S) => void;
}

/** What listeners of a session are told. Those that give a promise are waited for. */
export interface SessionEvents<S = BaseSession> extends EntityEvents<Entity, S> {
  /** There is something to flush. The listener may change, add and delete entities: the flush writes that too. */
  beforeFlush: (session: S) => void | Promise<void>;
  /** What it changes, adds and deletes is written by the next flush, which a commit makes. */
  afterFlush: (session: S) => void | Promise<void>;
  beforeCommit: (session: S) => void | Promise<void>;
  afterCommit: (session: S) => void | Promise<void>;
  afterRollback: (session: S) => void | Promise<void>;
  /** As `afterRollback`, and after each savepoint that was rolled back; `savepoint` says which. */
  softRollback: (session: S, savepoint: boolean) => void | Promise<void>;
}

export type SessionEventName = keyof SessionEvents;
export type EntityEventName = keyof EntityEvents<never>;

/** A class of entities, as `on` takes it: a model, the application's sub-class of one, or the base of a hierarchy. */
export type EntityClass<E> = abstract new (...args: never) => E;

type Listener = (...args: never[]) => unknown;

/** Listeners by event; those of a database are told before those of the session. */
export class Listeners {
  private readonly parent: Listeners | undefined;
  private readonly lists = new Map<SessionEventName, Listener[]>();

  constructor(parent?: Listeners) {
    this.parent = parent;
  }

  /** Registers a listener, of all or of one class's entities; the function returned takes it off again. */
  on(...given: readonly unknown[]): () => void {
    const [event, listener] = given.slice(-2) as [SessionEventName, Listener];
    const [model] = given.length > 2 ? (given as [EntityClass<object>]) : [];
    const own: Listener = model === undefined ? listener : of(model, listener);
    this.lists.set(event, [...(this.lists.get(event) ?? []), own]);
    return () => {
      const left = (this.lists.get(event) ?? []).filter((item) => item !== own);
      if (left.length > 0) this.lists.set(event, left);
      else this.lists.delete(event);
    };
  }
  has(event: SessionEventName): boolean {
    return this.lists.has(event) || this.parent?.has(event) === true;
  }
  get any(): boolean {
    return this.lists.size > 0 || this.parent?.any === true;
  }
  /**
   * Tells listeners one after the other.
   *
   * @throws InvalidStateError when one gives a promise, which nobody would wait for
   */
  tell(event: SessionEventName, ...args: unknown[]): void {
    this.parent?.tell(event, ...args);
    for (const listener of this.lists.get(event) ?? []) {
      const result = listener(...(args as never[]));
      if (!(result instanceof Promise)) continue;
      result.catch(() => undefined);
      throw new InvalidStateError(
        `a listener of ${event} is asynchronous, and nothing waits for it: do what has to wait in beforeFlush or afterFlush`,
      );
    }
  }
  async tellAndWait(event: SessionEventName, ...args: unknown[]): Promise<void> {
    await this.parent?.tellAndWait(event, ...args);
    for (const listener of this.lists.get(event) ?? []) await listener(...(args as never[]));
  }

  /** Tells that an entity went from one state to another, and whether it came or left by it. */
  tellState(entity: Entity, from: EntityStatus, to: EntityStatus, session: unknown): void {
    this.tell('state', entity, from, to, session);
    if (isOut(from) && !isOut(to)) this.tell('attach', entity, session);
    if (isOut(to) && !isOut(from)) this.tell('detach', entity, session);
  }
}

const isOut = (state: EntityStatus): boolean => state === 'transient' || state === 'detached';

function of(model: EntityClass<object>, listener: Listener): Listener {
  return (...args: never[]) => ((args[0] as unknown) instanceof model ? listener(...args) : undefined);
}
