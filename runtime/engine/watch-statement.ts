import { DisconnectError, StatementTimeoutError } from '../util/errors.js';
import type { DriverConnection, ExecuteOptions } from './driver.js';

/** What may stop a statement. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeout?: number | undefined;
}

/** How long a database may take to confirm that it stopped a statement, in milliseconds. */
const GRACE = 2000;

/** A statement was stopped; `clean` says that the connection can go on. */
export class Stopped extends Error {
  readonly reason: unknown;
  readonly clean: boolean;
  constructor(reason: unknown, clean: boolean) {
    super('the statement was stopped');
    this.reason = reason;
    this.clean = clean;
  }

  /** The error of a connection that has to go with its statement. */
  lost(sql: string): DisconnectError {
    const why =
      this.reason instanceof StatementTimeoutError
        ? 'the connection to the database was lost (no answer in time, nor to the request to stop the statement)'
        : 'the statement was cancelled, and its connection with it';
    return new DisconnectError(why, { sql, cause: this.reason });
  }
}

/** The error of a statement that ran out of time. */
export const outOfTime = (timeout: number, sql: string): StatementTimeoutError =>
  new StatementTimeoutError(
    `the statement took longer than ${String(timeout)} ms and was stopped; give it more time with \`timeout\`, or make it faster`,
    { sql },
  );

/**
 * Waits for a statement, and has the database stop it when the signal is aborted or its time is over.
 *
 * An aborted statement is left at once, and its connection with it: nobody waits for what the server does. One that ran out of
 * time is waited for until the database confirms, so that the connection, and its transaction where the database keeps it, can
 * go on. A result that comes before the database could stop the statement is a result.
 *
 * @throws Stopped
 */
export async function watchStatement<T>(
  work: Promise<T>,
  watch: Watch,
  connection: DriverConnection,
  sql: string,
): Promise<T> {
  const { signal, timeout } = watch;
  const stopNow = (): Promise<void> => connection.cancel?.().catch(() => undefined) ?? Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let expired = false;
  let abort: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      work.then(
        (value) => {
          if (!expired) resolve(value);
        },
        // A driver that hears of the signal too may be the first to fail.
        (error: unknown) => {
          if (!expired) reject(signal?.aborted === true ? new Stopped(signal.reason, false) : (error as Error));
        },
      );
      abort = () => {
        void stopNow();
        reject(new Stopped(signal?.reason, false));
      };
      if (signal?.aborted === true) abort();
      else signal?.addEventListener('abort', abort, { once: true });
      if (timeout === undefined || timeout <= 0) return;
      timer = setTimeout(() => {
        expired = true;
        resolve(stopped(work, stopNow(), timeout, sql));
      }, timeout);
    });
  } finally {
    clearTimeout(timer);
    if (abort !== undefined) signal?.removeEventListener('abort', abort);
  }
}

/** An in-process driver can only be kept from waiting for its turn. */
export function inProcessOptions(
  options: ExecuteOptions | undefined,
  { signal, timeout }: Watch,
  sql: string,
): ExecuteOptions {
  if (timeout === undefined || timeout <= 0) return { ...options, signal };
  const clock = new AbortController();
  setTimeout(() => clock.abort(outOfTime(timeout, sql)), timeout).unref();
  return { ...options, signal: signal === undefined ? clock.signal : AbortSignal.any([signal, clock.signal]) };
}

async function stopped<T>(work: Promise<T>, cancelled: Promise<void>, timeout: number, sql: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), GRACE)));
  try {
    const ended = await Promise.race([
      work.then(
        (value) => ({ value }),
        () => 'failed' as const,
      ),
      late,
    ]);
    // Only when the request has been dealt with is the next statement safe from it.
    const settled = await Promise.race([cancelled.then(() => 'settled' as const), late]);
    if (typeof ended === 'object' && settled === 'settled') return ended.value;
    throw new Stopped(outOfTime(timeout, sql), ended === 'failed' && settled === 'settled');
  } finally {
    clearTimeout(timer);
  }
}
