import type { Connection } from '../engine/connection.js';
import type { Awaitable, QueryResult, StatementText } from '../engine/driver.js';
import type { EntityHost } from '../loading/entity-host.js';
import { IdentityMap } from '../state/identity-map.js';
import type { Entity } from '../state/entity.js';
import { insertAlone, isInsertedAlone } from '../unit-of-work/insert-alone.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import type { WriteStatements } from '../unit-of-work/write-statements.js';
import type { BaseSession } from './base-session.js';
import { ContextHost } from './context-host.js';
import type { SessionContext, SessionOptions } from './session-context.js';
import { narrowed } from './narrow-rows.js';
import type { RepositorySource, StreamSource } from './repository-source.js';
import { StatementHost } from './statement-host.js';

/** Untracked entities are read outside of transactions: from a replica, where there is one. */
const READ = { on: 'replica' } as const;

/** Reads and writes without a unit of work: detached entities, one identity map per read, a transaction per write. */
export class UntrackedSource implements RepositorySource {
  readonly writes: WriteStatements;
  private readonly context: SessionContext;
  private readonly openSession: () => BaseSession;

  /** Sessions have no wishes of their own (isolation, time limits): one statement may do without one. */
  private readonly plain: boolean;

  constructor(context: SessionContext, openSession: () => BaseSession, options: SessionOptions = {}) {
    this.context = context;
    this.writes = context.writes;
    this.openSession = openSession;
    this.plain = options.transaction === undefined && options.signal === undefined && options.timeout === undefined;
  }

  readHost(): EntityHost {
    return new UntrackedHost(this.context);
  }
  async reading<T>(_what: string, work: () => Awaitable<T>): Promise<T> {
    return work();
  }
  enter(): boolean {
    return true;
  }
  leave(): void {
    // Untracked reads are independent of each other: there is nothing to free.
  }
  async writing<T>(_what: string, work: (host: UnitOfWorkHost) => Promise<T>): Promise<T> {
    const session = this.openSession();
    try {
      return await session.transaction(() =>
        session.writing('write', (host) => {
          host.wholeTransaction = true;
          return work(host);
        }),
      );
    } finally {
      await session.close();
    }
  }
  async sending<T>(what: string, work: (host: UnitOfWorkHost) => Promise<T>): Promise<T> {
    return !this.plain || this.context.listeners.any ? this.writing(what, work) : work(new StatementHost(this.context));
  }
  async take(entity: Entity): Promise<void> {
    const mapped = this.context.registry.of(entity);
    const alone = new StatementHost(this.context);
    if (this.plain && isInsertedAlone(alone, mapped, entity)) return insertAlone(alone, this.writes, mapped, entity);
    const session = this.openSession();
    try {
      session.add(entity);
      await session.commit();
      session.expungeAll();
    } finally {
      await session.close();
    }
  }
  /** What follows a chunk runs on the stream's own connection where it can: it may be the only one. */
  async streamConnection(): Promise<StreamSource> {
    const connection = await this.context.engine.connect(READ);
    const shared = this.context.engine.dialect.capabilities.runsWhileStreaming;
    return {
      connection,
      host: () => new UntrackedHost(this.context, shared ? connection : undefined),
      release: () => connection.release(),
    };
  }
}

/** One untracked read: what it meets twice is one object, and nothing is kept afterwards. */
class UntrackedHost extends ContextHost implements EntityHost {
  readonly link = null;
  private readonly connection: Connection | undefined;
  private map: IdentityMap | undefined;

  /** @param connection - runs its statements; without one each takes its own from the pool */
  constructor(context: SessionContext, connection?: Connection) {
    super(context);
    this.connection = connection;
  }
  get identities(): IdentityMap {
    return (this.map ??= new IdentityMap());
  }
  run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    if (this.connection !== undefined) return narrowed(statement, this.connection.run(statement, parameters));
    return narrowed(statement, this.context.engine.read(statement, parameters));
  }
}
