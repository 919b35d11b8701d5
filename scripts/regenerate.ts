/**
 * Makes every committed output folder anew from its schema: `npx tsx scripts/regenerate.ts`. To be run when the emitter or one of
 * the schemas changed; the diff is read like any other.
 */
import { fileURLToPath } from 'node:url';
import { formatDiagnostics } from '../grammar/format-diagnostic.js';
import { generate } from '../src/commands/generate.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Schema and output folder, from the root of the repository. */
const FOLDERS: readonly (readonly [schema: string, output: string])[] = [
  ['fixtures/chinook/chinook.schema', 'fixtures/generate/chinook/expected'],
  ['fixtures/generate/shop/shop.schema', 'fixtures/generate/shop/expected'],
  ['fixtures/generate/names/names.schema', 'fixtures/generate/names/expected'],
  ['fixtures/generate/types/types.schema', 'fixtures/generate/types/expected'],
  ['fixtures/chinook/chinook.schema', 'examples/quickstart/generated'],
  ['test/session/shop.schema', 'test/session/generated'],
  ['test/conformance/fixture.schema', 'test/conformance/generated'],
  ['test/conformance/records/records.schema', 'test/conformance/records/generated'],
  ['test/conformance/proxies/proxies.schema', 'test/conformance/proxies/generated'],
  ['bench/layer/bench.schema', 'bench/layer/generated'],
];

for (const [schema, output] of FOLDERS) {
  const result = await generate({ root, schema, output: `${root}${output}`, force: true });
  if (!result.ok) {
    console.error(formatDiagnostics(result.diagnostics, []));
    process.exitCode = 1;
  }
  const { added, changed, removed } = result;
  console.log(`${output}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`);
}
