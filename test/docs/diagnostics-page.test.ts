import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogueEntries, diagnosticsPage, examples, sourceFiles } from '../../scripts/diagnostics-page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('docs/diagnostics.md', () => {
  it('is up to date', async () => {
    await expect(await diagnosticsPage()).toMatchFileSnapshot(`${root}docs/diagnostics.md`);
  });

  it('knows every code the sources declare', async () => {
    const declared = sourceFiles().flatMap((file) =>
      [...readFileSync(root + file, 'utf8').matchAll(/\bcode: '(JN\d{4})'/g)].map((match) => match[1]),
    );
    const known = (await catalogueEntries()).map((entry) => entry.code);
    expect(declared.length).toBeGreaterThan(60);
    expect([...new Set(declared)].sort()).toEqual(known);
  });

  it('has no code twice', () => {
    const declared = sourceFiles().flatMap((file) =>
      [...readFileSync(root + file, 'utf8').matchAll(/\bcode: '(JN\d{4})'/g)].map((match) => match[1]),
    );
    expect(declared.filter((code, at) => declared.indexOf(code) !== at)).toEqual([]);
  });

  it('shows an example of every diagnostic about a schema', async () => {
    const shown = examples();
    const about = (await catalogueEntries()).filter((entry) => /^JN[1-6]/.test(entry.code));
    expect(about.filter((entry) => !shown.has(entry.code)).map((entry) => entry.code)).toEqual([]);
  });

  it('explains each in sentences', async () => {
    for (const { code, title, explanation } of await catalogueEntries()) {
      expect(title, code).not.toMatch(/\.$/);
      expect(explanation, code).toMatch(/\.$/);
    }
  });
});
