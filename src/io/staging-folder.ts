import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { contentHash } from './content-hash.js';

/** Of another machine (or container) it is not known who still runs: nothing takes that long. */
const ABANDONED_AFTER = 3_600_000;
const STAGING = /^\.joinery-(?:(\w+)-(\d+)-)?\w{6}$/;

/** This machine in a few letters. */
const host = (): string => contentHash(hostname()).replaceAll(/\W/g, '').slice(0, 6);

/** Makes a temporary folder below the output folder, on the same file system; its name says who works in it. */
export function makeStagingFolder(folder: string): string {
  return mkdtempSync(join(folder, `.joinery-${host()}-${String(process.pid)}-`));
}

/** Removes temporary folders whose process was killed before it removed them itself; what can't be removed stays. */
export function removeStaleStaging(folder: string): void {
  for (const name of listed(folder)) {
    const found = STAGING.exec(name);
    if (!found) continue;
    const path = join(folder, name);
    try {
      const status = lstatSync(path);
      if (!status.isDirectory()) continue;
      const [, machine, id] = found;
      const stale = machine === host() ? !isRunning(Number(id)) : Date.now() - status.mtimeMs > ABANDONED_AFTER;
      if (stale) rmSync(path, { recursive: true, force: true });
    } catch {
      // Somebody else removed it just now, or may and this user may not: it disturbs nobody.
    }
  }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user refuses the signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
