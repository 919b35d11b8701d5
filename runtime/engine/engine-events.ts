import type { Awaitable, DriverConnection } from './driver.js';
import type { QueryLogEntry } from './query-log.js';

/** What an engine tells of its connections and statements. */
export interface EngineEvents {
  /** A connection was opened. What the listener runs on it is done before anyone gets it. */
  connect(connection: DriverConnection): Awaitable<unknown>;
  /** A connection was handed out. */
  checkout(connection: DriverConnection): void;
  /** A connection came back. */
  checkin(connection: DriverConnection): void;
  /** A connection was thrown away: it was lost or can't be trusted. */
  invalidate(connection: DriverConnection): void;
  /** A statement was run, or failed. */
  query(entry: QueryLogEntry): void;
}
export type EngineEventName = keyof EngineEvents;

/** Who listens to what. */
export class EngineListeners {
  private readonly listeners: { [K in EngineEventName]?: EngineEvents[K][] } = {};

  has(event: EngineEventName): boolean {
    return this.listeners[event] !== undefined;
  }

  on<K extends EngineEventName>(event: K, listener: EngineEvents[K]): () => void {
    const list: EngineEvents[K][] = (this.listeners[event] ??= []);
    list.push(listener);
    return () => {
      const place = list.indexOf(listener);
      if (place >= 0) list.splice(place, 1);
      if (list.length === 0 && this.listeners[event] === list) Reflect.deleteProperty(this.listeners, event);
    };
  }

  tell(event: Exclude<EngineEventName, 'query' | 'connect'>, connection: DriverConnection): void {
    for (const listener of this.listeners[event] ?? []) listener(connection);
  }
  query(entry: QueryLogEntry): void {
    for (const listener of this.listeners.query ?? []) listener(entry);
  }
  async connected(connection: DriverConnection): Promise<void> {
    for (const listener of this.listeners.connect ?? []) await listener(connection);
  }
}
