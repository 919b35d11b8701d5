import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** Our own package.json stands two folders up in the sources and three up in `dist`. */
function ownVersion(): string {
  for (const path of ['../../package.json', '../../../package.json'])
    try {
      const url = new URL(path, import.meta.url);
      const manifest = JSON.parse(readFileSync(url, 'utf8')) as { name?: string; version?: string };
      if (manifest.name === 'joinery' && manifest.version !== undefined) return manifest.version;
    } catch {
      continue;
    }
  return '0';
}

function versionIn(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? '0';
}
