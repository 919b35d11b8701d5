import { setLink, type Entity } from '../state/entity.js';
import { flush } from '../unit-of-work/flush.js';
import { isModified } from '../unit-of-work/is-modified.js';
import type { Journal } from '../unit-of-work/journal.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { FlushError, InvalidStateError, PendingRollbackError } from '../util/errors.js';
import type { Flow } from './flow.js';
import { Nested } from './nested.js';
import type { SessionParts } from './session-host.js';

/** Rounds of flushing one commit makes before it takes the hooks for a loop. */
const MOST_FLUSHES = 100;
/** Events whose listeners may leave something behind for the next flush. */
const ENTITY_EVENTS = [
  'beforeInsert',
  'afterInsert',
  'beforeUpdate',
  'afterUpdate',
  'beforeDelete',
  'afterDelete',
  'fill',
  'state',
] as const;

/** What is written in a session's transaction and its savepoints, and how it is kept or taken back. */
export class SessionTransaction {
  readonly #parts: SessionParts;
  readonly #host: UnitOfWorkHost;
  /** Why a flush failed; the transaction can only be rolled back then. */
  #failure: unknown;
  #flushing = false;
  /** The round is near the last one: who adds work is found out. */
  #counting = false;
  #adding: readonly string[] = [];

  constructor(parts: SessionParts, host: UnitOfWorkHost) {
    this.#parts = parts;
    this.#host = host;
  }

  /** @throws PendingRollbackError after a flush that failed */
  mustWork(): void {
    if (this.#failure !== undefined)
      throw new PendingRollbackError('a flush failed in this transaction: roll back before going on', {
        cause: this.#failure,
      });
    if (this.#parts.connection.prepared !== undefined)
      throw new InvalidStateError('this transaction is prepared: commit it or roll it back before going on');
  }

  /** Whether listeners are being told of a flush. */
  get flushing(): boolean {
    return this.#flushing;
  }

  /** Listeners may use the session; what they change is written by the flush they are told of. */
  async #tellFlush(event: 'beforeFlush' | 'afterFlush'): Promise<void> {
    const { listeners, session, flow } = this.#parts;
    this.#flushing = true;
    try {
      await flow.lend(() => listeners.tellAndWait(event, session));
    } finally {
      this.#flushing = false;
    }
  }

  /** @returns whether anything was written */
  async flush(): Promise<boolean> {
    this.mustWork();
    if (this.#flushing) throw new InvalidStateError('already flushing');
    const { listeners, context, members } = this.#parts;
    if (listeners.any && (listeners.has('beforeFlush') || listeners.has('afterFlush'))) {
      if (!this.#hasWork()) return false;
      await this.#tellFlush('beforeFlush');
    }
    try {
      const wrote = await flush(this.#host, context.writes);
      if (wrote && listeners.any) {
        const left = this.#counting && this.#hasWork();
        await this.#tellFlush('afterFlush');
        this.#adding = left ? ENTITY_EVENTS.filter((event) => listeners.has(event)) : ['afterFlush'];
      }
      if (members.identities.crowded) await this.#host.settle?.();
      return wrote;
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }
  #hasWork(): boolean {
    const { pending, doomed, identities, registry } = this.#parts.members;
    if (pending.size + doomed.size > 0) return true;
    for (const entity of identities.awake()) if (isModified(entity, registry.of(entity), true)) return true;
    return false;
  }

  /** Flushes until nothing is left: what a commit does before the transaction ends. */
  async complete(): Promise<void> {
    this.mustWork();
    const { listeners, session, flow } = this.#parts;
    if (listeners.has('beforeCommit')) await flow.lend(() => listeners.tellAndWait('beforeCommit', session));
    try {
      for (let round = 0; await this.flush(); round++) {
        if (round >= MOST_FLUSHES)
          throw new FlushError(
            `after ${String(MOST_FLUSHES)} rounds there is still something to flush: a listener of ${this.#adding.join(' or ')} adds work each time`,
          );
        this.#counting = round + 1 >= MOST_FLUSHES;
      }
    } finally {
      this.#counting = false;
    }
  }

  async commit(): Promise<void> {
    const { journals, connection } = this.#parts;
    if (connection.prepared === undefined) await this.complete();
    const journal = journals.foldAll();
    await connection.end('commit');
    for (const entity of journal.deleted) setLink(entity, null);
    journals.reset();
    for (const entity of journal.deleted) this.#host.tell('state', entity, 'deleted', 'detached');
  }

  async rollback(): Promise<void> {
    const { journals, connection } = this.#parts;
    const tell = await this.#restore(journals.foldAll());
    journals.reset();
    this.#failure = undefined;
    await connection.end('rollback');
    tell();
  }
  /** Ends a transaction in which nothing was written. */
  async abandon(): Promise<void> {
    await this.#parts.connection.end('rollback');
    this.#failure = undefined;
  }

  /** Opens a savepoint; what is pending is written before it. */
  async savepoint(flow: Flow): Promise<Nested> {
    await this.flush();
    const { connection, journals, listeners, session } = this.#parts;
    const savepoint = await connection.savepoint();
    const journal = journals.push();
    const release = async (): Promise<void> => {
      await this.flush();
      await savepoint.release();
      journals.foldAway(journal);
    };
    const rollback = async (): Promise<void> => {
      journals.foldInto(journal);
      const tell = await this.#restore(journal);
      journals.pop();
      this.#failure = undefined;
      await savepoint.rollback();
      tell();
    };
    return new Nested(
      () => flow.run('release', release),
      async () => {
        await flow.run('rollback', rollback);
        await listeners.tellAndWait('softRollback', session, true);
      },
    );
  }

  /** @returns what tells listeners: when all is back, so that one that fails disturbs nothing */
  async #restore(journal: Journal): Promise<() => void> {
    const { restore } = await import('./by-request.js');
    const transient = restore(this.#parts.members, journal);
    const { inserted, deleted } = journal;
    const was = (entity: Entity): string =>
      deleted.has(entity) ? 'deleted' : inserted.has(entity) ? 'persistent' : 'pending';
    return () => {
      if (!this.#host.listens) return;
      for (const entity of transient) this.#host.tell('state', entity, was(entity), 'transient');
      for (const entity of deleted)
        if (!inserted.has(entity)) this.#host.tell('state', entity, 'deleted', 'persistent');
    };
  }
}
