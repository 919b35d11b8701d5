/** Output folders in this repository are read, tested and measured: they must be what the compiler makes today. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GENERATED_FOLDERS } from '../../scripts/generated-folders.js';
import { generate } from '../../src/commands/generate.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LEFT_OUT = ['node_modules', 'dist', '.git', '.tmp', 'coverage'];

/** The folders below one that `joinery generate` owns, by the manifest it keeps there. */
function owned(folder: string): string[] {
  if (existsSync(join(root, folder, '.joinery.json'))) return [folder];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !LEFT_OUT.includes(entry.name))
    .flatMap((entry) => owned(folder === '' ? entry.name : `${folder}/${entry.name}`));
}

describe('committed output folders', () => {
  it('are all in the list that makes them anew', () => {
    expect(owned('').sort()).toEqual(GENERATED_FOLDERS.map(([, output]) => output).sort());
  });

  // The goldens of fixtures/ are compared by golden.test.ts.
  it.each(GENERATED_FOLDERS.filter(([, output]) => !output.startsWith('fixtures/')))(
    '%s gives %s',
    async (schema, output) => {
      const result = await generate({ root, schema, output: join(root, output), check: true, force: true });
      expect(result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
      const { added, changed, removed } = result;
      expect({ added, changed, removed }, 'run npx tsx scripts/regenerate.ts').toEqual({
        added: [],
        changed: [],
        removed: [],
      });
    },
  );
});
