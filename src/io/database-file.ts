import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether a URL names an SQLite file that is not there: opening it would make an empty database. */
export function isMissingFile(url: string): boolean {
  const path = sqlitePath(url);
  return path !== undefined && !existsSync(path);
}

/** Whether opening a URL would make an SQLite file: there is none, and there is a folder for it. */
export function makesFile(url: string): boolean {
  const path = sqlitePath(url);
  return path !== undefined && !existsSync(path) && existsSync(dirname(path));
}

function sqlitePath(url: string): string | undefined {
  const path = /^(?:sqlite|file):(?:\/\/(?=\/))?(.+)$/i.exec(url)?.[1];
  return path === undefined || path === ':memory:' ? undefined : decodeURIComponent(path);
}
