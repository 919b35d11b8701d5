import { DisconnectError, OperationalError } from '../util/errors.js';
import type { Connection } from './connection.js';
import type { Engine } from './engine.js';
import type { ConnectOptions } from './executor.js';
import type { PoolStatistics } from './pool-options.js';
import type { Replication } from './replication.js';

/** How a replica is. */
export interface ReplicaStatistics {
  /** False while it is left out because it could not be reached. */
  readonly healthy: boolean;
  /** Absent while it was never reached. */
  readonly pool?: PoolStatistics | undefined;
}

/** How long is waited before a replica is asked again how far it has come, in milliseconds. */
const POLL = 5;

/** One replica: opened when it can be, left out for a while when it can't. */
export class Replica {
  private readonly open: () => Promise<Engine>;
  private readonly retryAfter: number;
  private opening: Promise<Engine> | undefined;
  private engine: Engine | undefined;
  private outUntil = 0;
  /** The last position it is known to have reached. */
  private reached: string | undefined;

  constructor(open: () => Promise<Engine>, retryAfter: number) {
    this.open = open;
    this.retryAfter = retryAfter;
  }

  get healthy(): boolean {
    return Date.now() >= this.outUntil;
  }
  get statistics(): ReplicaStatistics {
    return { healthy: this.healthy, pool: this.engine?.pool.statistics };
  }

  /** A connection; undefined when none is to be had here, and for a while nobody asks again. */
  async connect(options: ConnectOptions | undefined): Promise<Connection | undefined> {
    try {
      this.engine ??= await (this.opening ??= this.open().finally(() => (this.opening = undefined)));
      return await this.engine.connect(options);
    } catch (error) {
      if (!(error instanceof OperationalError)) throw error;
      this.leaveOut();
      return undefined;
    }
  }

  /** Nobody asks it for a while. */
  leaveOut(): void {
    this.outUntil = Date.now() + this.retryAfter;
  }

  /** Whether it comes as far as the position within the time. */
  async comesTo(position: string, wait: number, connection: Connection, replication: Replication): Promise<boolean> {
    if (this.reached === position) return true;
    const end = Date.now() + wait;
    try {
      do {
        const left = Math.max(0, end - Date.now());
        const { rows } = await connection.run(replication.reached, [position, ...(replication.waits ? [left] : [])]);
        const value = rows[0]?.[0];
        if (value === true || Number(value) === 1) {
          this.reached = position;
          return true;
        }
        if (!replication.waits) await new Promise((resolve) => setTimeout(resolve, POLL));
      } while (!replication.waits && Date.now() < end);
    } catch (error) {
      if (error instanceof DisconnectError) this.leaveOut();
    }
    return false;
  }

  async close(grace: number | undefined): Promise<void> {
    await this.opening?.catch(() => undefined);
    await this.engine?.close(grace === undefined ? {} : { grace });
  }
}
