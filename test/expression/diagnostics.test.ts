import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { compile } from '../../src/compile.js';
import { expressionCodes } from '../../src/expression/codes.js';

const root = fileURLToPath(new URL('../../fixtures/expression/', import.meta.url));
const folders = readdirSync(root)
  .filter((folder) => folder.startsWith('JN'))
  .sort();

describe.each(folders)('fixtures/expression/%s', (folder) => {
  const cases = readdirSync(`${root}${folder}`).filter((file) => file.endsWith('.schema'));
  it.each(cases)('%s', async (file) => {
    const source = { file, text: readFileSync(`${root}${folder}/${file}`, 'utf8') };
    const { diagnostics } = compile([source]);
    expect(diagnostics.map(({ code }) => code)).toContain(folder);
    await expect(`${formatDiagnostics(diagnostics, [source])}\n`).toMatchFileSnapshot(
      `${root}${folder}/${file.replace('.schema', '.txt')}`,
    );
  });
});

describe('the catalogue of expressions', () => {
  const codes = Object.values(expressionCodes).map(({ code }) => code);

  it('has a fixture for every code, and no fixture without a code', () => {
    expect(folders).toEqual([...codes].sort());
  });

  it('uses every code once', () => {
    expect(new Set(codes).size).toBe(codes.length);
  });
});
