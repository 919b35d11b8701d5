import { existsSync } from 'node:fs';

/** Whether a URL names an SQLite file that is not there: opening it would make an empty database. */
export function isMissingFile(url: string): boolean {
  const path = /^(?:sqlite|file):(?:\/\/(?=\/))?(.+)$/i.exec(url)?.[1];
  return path !== undefined && path !== ':memory:' && !existsSync(decodeURIComponent(path));
}
