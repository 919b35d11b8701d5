import { tracingChannel } from 'node:diagnostics_channel';
import type { QueryResult } from './driver.js';
import type { EngineListeners } from './engine-events.js';
import type { QueryLog, QueryLogEntry } from './query-log.js';

/** What subscribers of the tracing channel `joinery:query` get; what is known at the end is filled in then. */
export interface TracedQuery {
  readonly sql: string;
  /** `sqlite`, `postgresql` or `mysql`. */
  readonly dialect: string;
  /** Only with `echoParameters`. */
  readonly parameters?: readonly unknown[] | undefined;
  rows?: number;
  /** Milliseconds. */
  duration?: number;
}

/** https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#class-tracingchannel */
const tracing = /* @__PURE__ */ tracingChannel<unknown, TracedQuery>('joinery:query');

/** Tells of statements: the log, listeners and the diagnostics channel. Costs one look at three fields while nobody asks. */
export class QueryObserver {
  private readonly dialect: string;
  private readonly log: QueryLog | undefined;
  private readonly listeners: EngineListeners;
  private readonly showParameters: boolean;

  constructor(dialect: string, listeners: EngineListeners, log: QueryLog | undefined, showParameters: boolean) {
    this.dialect = dialect;
    this.listeners = listeners;
    this.log = log;
    this.showParameters = showParameters;
  }

  get active(): boolean {
    return this.log !== undefined || this.listeners.has('query') || tracing.hasSubscribers;
  }

  /** Runs a statement and tells of it. `work` throws errors as the application gets them. */
  observe(sql: string, parameters: readonly unknown[], work: () => Promise<QueryResult>): Promise<QueryResult> {
    const traced: TracedQuery = { sql, dialect: this.dialect };
    if (this.showParameters) Object.assign(traced, { parameters });
    const timed = async (): Promise<QueryResult> => {
      const start = performance.now();
      let rows = 0;
      let failure: { readonly error: unknown } | undefined;
      try {
        const result = await work();
        rows = result.rows.length === 0 ? result.affected : result.rows.length;
        return result;
      } catch (error) {
        failure = { error };
        throw error;
      } finally {
        traced.rows = rows;
        traced.duration = performance.now() - start;
        this.tell(traced, failure);
      }
    };
    return tracing.hasSubscribers ? tracing.tracePromise(timed, traced) : timed();
  }

  /** Tells of a statement that was read in chunks. */
  streamed(sql: string, parameters: readonly unknown[], rows: number, start: number): void {
    const shown = this.showParameters ? { parameters } : {};
    this.tell({ sql, dialect: this.dialect, ...shown, rows, duration: performance.now() - start }, undefined);
  }

  private tell(traced: TracedQuery, failure: { readonly error: unknown } | undefined): void {
    const { sql, parameters, rows = 0, duration = 0 } = traced;
    const entry: QueryLogEntry = { sql, parameters, duration, rows, ...failure };
    this.log?.(entry);
    this.listeners.query(entry);
  }
}
