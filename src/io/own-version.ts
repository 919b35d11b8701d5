import { readFileSync } from 'node:fs';

/** Joinery's version, from its own package.json, which stands two folders up in the sources and three up in `dist`. */
export function ownVersion(): string {
  for (const path of ['../../package.json', '../../../package.json'])
    try {
      const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as {
        readonly name?: string;
        readonly version?: string;
      };
      if (manifest.name === 'joinery' && manifest.version !== undefined) return manifest.version;
    } catch {
      continue;
    }
  return '0.0.0';
}
