import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { codes as analyzeCodes } from '../../src/analyze/codes.js';
import { codes as checkCodes } from '../../src/check/codes.js';
import { compile } from '../../src/compile.js';

const root = fileURLToPath(new URL('../../fixtures/check/', import.meta.url));
const folders = readdirSync(root).sort();
const casesOf = (folder: string): string[] =>
  readdirSync(`${root}${folder}`)
    .filter((file) => file.endsWith('.schema'))
    .map((file) => file.slice(0, -'.schema'.length))
    .sort();

/** Cases that show what makes a finding go away. */
const SETTLED = new Set(['JN4021/overlap-said', 'JN4025/optional']);

describe.each(folders)('fixtures/check/%s', (folder) => {
  it.each(casesOf(folder))('%s', async (name) => {
    const source = { file: `${name}.schema`, text: readFileSync(`${root}${folder}/${name}.schema`, 'utf8') };
    const { diagnostics, model } = compile([source]);
    const found = diagnostics.map((diagnostic) => diagnostic.code);
    const clean = folder === 'clean' || SETTLED.has(`${folder}/${name}`);
    if (clean) expect(found).toEqual([]);
    else expect(found).toContain(folder);
    expect(model === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    const text = diagnostics.length === 0 ? 'No diagnostics.' : formatDiagnostics(diagnostics, [source]);
    await expect(`${text}\n`).toMatchFileSnapshot(`${root}${folder}/${name}.txt`);
  });
});

describe('the catalogues', () => {
  const all = [...Object.values(analyzeCodes), ...Object.values(checkCodes)].map((entry) => entry.code);

  it('have a fixture for every code, and no fixture without a code', () => {
    expect([...folders].sort()).toEqual([...all, 'clean'].sort());
  });

  it('use every code once', () => {
    expect(new Set(all).size).toBe(all.length);
  });
});
