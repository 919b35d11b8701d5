import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { TracedQuery } from '../engine/query-observer.js';
import { isFrame, StatementCountError } from './statement-log.js';

/**
 * Runs `work` and checks how many statements it sent, on whatever database of the process:
 *
 * ```ts
 * const customers = await expectStatements(2, () => db.customers.load({ orders: true }).all());
 * ```
 *
 * What begins and ends transactions is not counted; neither are streams, which read one statement in many steps. Tests that run at the same
 * time in one process count each other's: give them a `StatementLog` each.
 *
 * @param count - the number expected
 * @returns what `work` returned
 * @throws StatementCountError listing the statements, when it is another number
 */
export async function expectStatements<T>(count: number, work: () => T | Promise<T>): Promise<T> {
  const sent: string[] = [];
  const listen = (message: unknown): void => {
    const { sql } = message as TracedQuery;
    if (!isFrame(sql)) sent.push(sql);
  };
  subscribe(STARTED, listen);
  try {
    const result = await work();
    if (sent.length !== count) throw new StatementCountError(count, sent);
    return result;
  } finally {
    unsubscribe(STARTED, listen);
  }
}

const STARTED = 'tracing:joinery:query:start';
