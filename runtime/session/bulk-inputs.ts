import type { Savepoint } from '../engine/connection.js';
import type { Awaitable } from '../engine/driver.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';

/** Rows of a bulk write; those of a generator, also an asynchronous one, are taken as they are sent. */
export type Inputs<T = object> = Iterable<T> | AsyncIterable<T>;

/** Goes through inputs one at a time. */
export async function eachInput(
  inputs: Inputs,
  each: (input: object, number: number) => Awaitable<void>,
): Promise<void> {
  let number = 0;
  if (Symbol.asyncIterator in inputs) {
    for await (const input of inputs) await each(input, ++number);
    return;
  }
  for (const input of inputs) {
    const done = each(input, ++number);
    if (done !== undefined) await done;
  }
}

/**
 * Runs a write of several statements, all of them or none: inside a transaction that holds more, with a savepoint around it.
 *
 * @param work - calls `begin` before the first of several statements
 */
export async function allOrNothing<T>(
  host: UnitOfWorkHost,
  work: (begin: () => Promise<void>) => Promise<T>,
): Promise<T> {
  let savepoint: Savepoint | undefined;
  try {
    const result = await work(async () => {
      if (host.wholeTransaction !== true) savepoint ??= await host.savepoint();
    });
    await savepoint?.release();
    return result;
  } catch (error) {
    // A lost connection has no savepoint to go back to; what failed says so.
    await savepoint?.rollback().catch(() => undefined);
    throw error;
  }
}
