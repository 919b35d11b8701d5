import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { MANIFEST_PATH } from './manifest.js';
import { readOutput } from './read-output.js';
import type { ReadOutput } from './read-output.js';

/** Bytes of the record of a folder with some five hundred files: below it a thread costs more than it saves. */
const MANY = 32_768;

/**
 * Reads the output folder, a large one in another thread while this one compiles.
 *
 * @param folder - absolute path
 */
export function startReadingOutput(folder: string): Promise<ReadOutput> {
  const here = (): ReadOutput => readOutput(folder);
  // Run from sources there is no loader for TypeScript in a thread.
  if (import.meta.url.endsWith('.ts') || !isLarge(folder)) return Promise.resolve(here());
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./read-output-worker.js', import.meta.url), { workerData: folder });
      worker.once('message', resolve);
      // A thread that cannot start or go on (a sandbox, a bundle) is no error; after the message the end says nothing.
      worker.once('error', () => resolve(here()));
      worker.once('exit', (status) => status !== 0 && resolve(here()));
    } catch {
      resolve(here());
    }
  });
}

/** Whether there is much to read; why a folder cannot be read is found out when it is. */
function isLarge(folder: string): boolean {
  try {
    return statSync(join(folder, MANIFEST_PATH)).size > MANY;
  } catch {
    return false;
  }
}
