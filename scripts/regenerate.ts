/**
 * Makes every committed output folder anew from its schema: `npx tsx scripts/regenerate.ts`. To be run when the emitter or one of
 * the schemas changed; the diff is read like any other.
 */
import { fileURLToPath } from 'node:url';
import { formatDiagnostics } from '../grammar/format-diagnostic.js';
import { generate } from '../src/commands/generate.js';
import { GENERATED_FOLDERS } from './generated-folders.js';

const root = fileURLToPath(new URL('../', import.meta.url));

for (const [schema, output] of GENERATED_FOLDERS) {
  const result = await generate({ root, schema, output: `${root}${output}`, force: true });
  if (!result.ok) {
    console.error(formatDiagnostics(result.diagnostics, []));
    process.exitCode = 1;
  }
  const { added, changed, removed } = result;
  console.log(`${output}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`);
}
