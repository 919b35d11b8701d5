import { existsSync, readFileSync } from 'node:fs';

/** The version in Joinery's own package.json, which stands two folders up in the sources and three up in `dist`. */
export function joineryVersion(): string {
  for (const path of ['../../package.json', '../../../package.json']) {
    const url = new URL(path, import.meta.url);
    if (!existsSync(url)) continue;
    const manifest = JSON.parse(readFileSync(url, 'utf8')) as { name?: string; version?: string };
    if (manifest.name === 'joinery' && manifest.version !== undefined) return manifest.version;
  }
  return '0.0.0';
}
