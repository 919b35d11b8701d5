import type { Dialect } from '../dialect/dialect.js';
import type { Engine } from '../engine/engine.js';
import type { TransactionOptions } from '../engine/engine-dialect.js';
import type { Watch } from '../engine/watch-statement.js';
import type { FixedStatements } from '../loading/fixed-statements.js';
import type { Registry } from '../mapping/registry.js';
import type { WriteStatements } from '../unit-of-work/write-statements.js';
import type { LazyWatch } from './lazy-watch.js';
import type { Relations } from './relations.js';
import type { Repositories } from './repositories.js';
import type { Listeners } from './session-events.js';

/** How a session works. Its signal and time limit are for each of its statements; an aborted one ends its transaction. */
export interface SessionOptions extends Watch {
  /** Write changes before each query; default true. */
  readonly autoflush?: boolean;
  /** Read everything again after a commit; default false. */
  readonly expireOnCommit?: boolean;
  /**
   * How many unchanged entities of a hierarchy of classes it keeps alive by itself; default 10 000. Beyond that, those no one else holds
   * are let go at the next flush or query, and read anew when they are asked for again. Changed ones are never let go.
   */
  readonly keep?: number;
  /** How its transactions begin. */
  readonly transaction?: TransactionOptions;
}

/** What a session shares with the others of its database. */
export interface SessionContext {
  readonly engine: Engine<Dialect>;
  readonly registry: Registry;
  readonly statements: FixedStatements;
  readonly writes: WriteStatements;
  readonly relations: Relations | undefined;
  /** Absent in production, and where nothing is loaded lazily. */
  readonly lazyWatch: LazyWatch | undefined;
  readonly listeners: Listeners;
  readonly repositories: Repositories;
  warn(message: string): void;
}
