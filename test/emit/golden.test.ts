/**
 * The emitted code of whole schemas, committed and read by people. `JOINERY_UPDATE_GOLDENS=1 npx vitest run test/emit/golden`
 * writes them anew; the type check of the repository covers them (`tsconfig.json`), and the tests below run them.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/commands/generate.js';

const fixture = (path: string): string => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));

const CASES = [
  { name: 'chinook', schema: 'chinook/chinook.schema' },
  { name: 'shop', schema: 'generate/shop/shop.schema' },
  { name: 'names', schema: 'generate/names/names.schema' },
  { name: 'types', schema: 'generate/types/types.schema' },
  { name: 'codecs', schema: 'generate/codecs/schema' },
];

describe('golden', () => {
  it.each(CASES)('$name is what the schema says', async ({ name, schema }) => {
    const update = process.env['JOINERY_UPDATE_GOLDENS'] === '1';
    const result = await generate({
      root: fixture(''),
      schema: fixture(schema),
      output: fixture(`generate/${name}/expected`),
      force: true,
      check: !update,
      workers: 0,
    });
    expect(result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
    const { added, changed, removed } = result;
    if (!update) expect({ added, changed, removed }).toEqual({ added: [], changed: [], removed: [] });
  });
});
