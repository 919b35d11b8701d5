import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from './content-hash.js';

/** Where Prettier looks, nearest folder first. */
const FILES = [
  'package.json',
  'package.yaml',
  '.prettierrc',
  ...['json', 'yaml', 'yml', 'json5', 'js', 'mjs', 'cjs', 'ts', 'mts', 'cts', 'toml'].map(
    (end) => `.prettierrc.${end}`,
  ),
  ...['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((end) => `prettier.config.${end}`),
];

/** The fingerprint where nothing bears on a folder. */
export const NOT_CONFIGURED = contentHash('');

/**
 * A hash of the text of every Prettier and editor configuration that can bear on a folder, so that an unchanged one is
 * recognised without loading Prettier. What a configuration imports is not followed: after a change there, generate with
 * `--force`.
 *
 * @param folder - the absolute output folder, which need not exist
 */
export function prettierFingerprint(folder: string): string {
  const texts: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    for (const name of [...FILES, '.editorconfig']) {
      const file = join(at, name);
      if (existsSync(file)) texts.push(relevantText(name, readFileSync(file, 'utf8')));
    }
    if (dirname(at) === at) return contentHash(texts.filter((text) => text !== '').join('\0'));
  }
}

/** Of a package's manifest only the `prettier` key counts: versions of other things change all the time. */
function relevantText(name: string, text: string): string {
  if (name !== 'package.json') return `${name}\n${text}`;
  try {
    const key = (JSON.parse(text) as { prettier?: unknown }).prettier;
    return key === undefined ? '' : `${name}\n${JSON.stringify(key)}`;
  } catch {
    return '';
  }
}
