import { statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Editors write a file in several steps, and a checkout many files: wait until it is quiet. */
const QUIET_MS = 60;

export interface Watching {
  /** Stops watching; resolves the `done` promise. */
  stop(): void;
  readonly done: Promise<void>;
}

/**
 * Calls back when a schema file below a path changes, once per burst of changes, never while the last call is running.
 *
 * @param path - a file or a folder; editors replace files, so a file is watched through its folder
 * @param onChange - called after a burst; what changes while it runs leads to one more call
 */
export function watchFiles(path: string, onChange: () => Promise<void>): Watching {
  const isFolder = statSync(path).isDirectory();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await onChange();
    } finally {
      running = false;
    }
    if (again) {
      again = false;
      await run();
    }
  };
  const watcher = watch(isFolder ? path : dirname(path), { recursive: isFolder }, (_event, name) => {
    if (name !== null && !/\.(schema|prisma)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET_MS);
  });
  // A folder that is removed while it is watched ends the watching, not the process.
  watcher.on('error', () => end());
  const stop = (): void => {
    clearTimeout(timer);
    watcher.close();
    end();
  };
  return { stop, done };
}
