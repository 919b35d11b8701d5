import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ownVersion } from './own-version.js';

/** Raised when emitted code changes between releases, so that a working copy regenerates too. */
const EMITTER = 1;

/** What makes the files, by version: another one makes every file anew. */
export function generatorVersion(): string {
  const require = createRequire(import.meta.url);
  const versions = ['prettier', 'ts-morph'].map(
    (name) => `${name}@${versionIn(require.resolve(`${name}/package.json`))}`,
  );
  return [`joinery@${ownVersion()}`, `emitter@${EMITTER}`, ...versions].join(' ');
}

function versionIn(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? '0';
}
