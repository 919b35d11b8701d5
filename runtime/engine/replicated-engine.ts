import { DisconnectError } from '../util/errors.js';
import type { Connection } from './connection.js';
import type { Awaitable, Driver, QueryResult, StatementText } from './driver.js';
import type { EngineDialect } from './engine-dialect.js';
import { Engine, type CloseOptions, type EngineOptions } from './engine.js';
import type { ConnectOptions } from './executor.js';
import { readsOnly } from './reads-only.js';
import type { Replica, ReplicaStatistics } from './replica.js';
import type { Replication } from './replication.js';

/** How replicas are read from. Times are in milliseconds. */
export interface ReplicaOptions {
  /**
   * `eventual` (default): a replica may lag behind what was just written. `readYourWrites`: a read waits until the replica has
   * what was committed through this database object before.
   */
  readonly consistency?: 'eventual' | 'readYourWrites';
  /** How long a read waits for a replica to catch up before it goes to the primary; default 1000. */
  readonly wait?: number;
  /** How long a replica that could not be reached is left out; default 5000. */
  readonly retryAfter?: number;
}

/** What changes nothing that a reader could miss. */
const HARMLESS = /^\s*(SELECT|BEGIN|START|SAVEPOINT|RELEASE|ROLLBACK|SET|SHOW|EXPLAIN|PRAGMA)\b/i;

/** An engine that reads from replicas, in turn, and does everything else on the primary. Its pool is the primary's. */
export class ReplicatedEngine<D extends EngineDialect = EngineDialect> extends Engine<D> {
  private readonly members: readonly Replica[];
  private readonly wait: number;
  private readonly replication: Replication | undefined;
  private readonly follows: boolean;
  private turn = 0;
  /** Something was written since the primary was asked for its position. */
  private dirty = false;
  private position: Promise<string> | undefined;

  /** @param replication - absent where replicas are never behind: they read the same file */
  constructor(
    primary: { readonly driver: Driver; readonly dialect: D },
    replicas: readonly Replica[],
    replication: Replication | undefined,
    options: EngineOptions & ReplicaOptions,
  ) {
    super(primary.driver, primary.dialect, options);
    this.members = replicas;
    this.replication = replication;
    this.wait = options.wait ?? 1000;
    this.follows = options.consistency === 'readYourWrites' && replication !== undefined;
    if (this.follows) this.on('query', ({ sql }) => void (this.dirty ||= !HARMLESS.test(sql)));
  }

  /** How the replicas are, in the order they were given. */
  get replicas(): readonly ReplicaStatistics[] {
    return this.members.map((replica) => replica.statistics);
  }

  override connect(options?: ConnectOptions): Awaitable<Connection> {
    return readsFromReplica(options)
      ? this.toRead(options).then(({ connection }) => connection)
      : super.connect(options);
  }

  /** A statement that a lost replica did not answer, or that it refuses because it only reads, is run again elsewhere. */
  override async using<T>(work: (connection: Connection) => Awaitable<T>, options?: ConnectOptions): Promise<T> {
    if (options?.statement === undefined || !readsFromReplica(options)) return super.using(work, options);
    return this.reading(work, options);
  }

  override read(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    return this.reading((connection) => connection.run(statement, parameters), { on: 'replica' });
  }

  override async close(options: CloseOptions = {}): Promise<void> {
    await Promise.all([...this.members.map((replica) => replica.close(options.grace)), super.close(options)]);
  }

  private async reading<T>(work: (connection: Connection) => Awaitable<T>, options: ConnectOptions): Promise<T> {
    for (;;) {
      const { connection, replica } = await this.toRead(options);
      try {
        return await work(connection);
      } catch (error) {
        if (replica === undefined) throw error;
        if (error instanceof DisconnectError && options.signal?.aborted !== true) replica.leaveOut();
        else if (this.replication?.refused(error) === true)
          return await super.using(work, { ...options, on: 'primary' });
        else throw error;
      } finally {
        await connection.release();
      }
    }
  }

  /** A connection to the next replica that answers and is not too far behind, or to the primary. */
  private async toRead(
    options: ConnectOptions | undefined,
  ): Promise<{ readonly connection: Connection; readonly replica?: Replica }> {
    const position = this.follows ? await this.written() : undefined;
    const first = this.turn++;
    for (let index = 0; index < this.members.length; index++) {
      const replica = this.members[(first + index) % this.members.length] as Replica;
      if (!replica.healthy) continue;
      const connection = await replica.connect(options);
      if (connection === undefined) continue;
      if (position === undefined || this.replication === undefined) return { connection, replica };
      if (await replica.comesTo(position, this.wait, connection, this.replication)) return { connection, replica };
      await connection.release();
      // Others are hardly further ahead, and a second wait would be added to the first.
      break;
    }
    return { connection: await super.connect(options) };
  }

  /** The primary's position after all that was written through this engine; undefined while nothing was. */
  private written(): Promise<string> | undefined {
    if (!this.dirty) return this.position;
    this.dirty = false;
    const asked = super.using(async (connection) => {
      const { rows } = await connection.run((this.replication as Replication).position, []);
      return String(rows[0]?.[0]);
    });
    asked.catch(() => (this.dirty = true));
    return (this.position = asked);
  }
}

function readsFromReplica(options: ConnectOptions | undefined): boolean {
  if (options?.on !== undefined) return options.on === 'replica';
  return options?.statement !== undefined && readsOnly(options.statement);
}
