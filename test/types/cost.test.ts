/**
 * What the types cost the compiler, in instantiations, which are the same on every machine: the 200 queries of `npm run bench types`
 * over schemas of 60 and of 240 models. Only the queries are checked, as in an application.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modelNames, syntheticSchema } from '../../bench/synthetic-schema.js';
import { joinery } from '../../bench/types/joinery.js';
import { queriesText, syntheticModels } from '../../bench/types/queries-text.js';
import { generate } from '../../src/commands/generate.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const layer = joinery(join(root, 'dist'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery-cost-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Compiles the queries over so many models; how many types were instantiated for them. */
async function instantiations(models: number): Promise<number> {
  const place = join(folder, String(models));
  const schema = join(folder, `${models}.schema`);
  await writeFile(schema, syntheticSchema(models));
  const result = await generate({ root: folder, schema, output: join(place, 'generated'), workers: 0 });
  expect(result.diagnostics).toEqual([]);
  await writeFile(join(place, 'package.json'), '{ "type": "module" }');
  await writeFile(join(place, 'schema.ts'), "export * from './generated/index.js';\n");
  const queries = join(place, 'queries.ts');
  await writeFile(queries, queriesText(layer, syntheticModels(modelNames(models))));
  const program = ts.createProgram([queries], {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    paths: { joinery: [join(root, 'runtime/index.ts')] },
  });
  const file = program.getSourceFile(queries);
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  return program.getInstantiationCount();
}

it(
  '200 queries take at most 60 000 instantiations, and no more over four times as many models',
  { timeout: 120_000 },
  async () => {
    const few = await instantiations(60);
    const many = await instantiations(240);
    expect(few).toBeGreaterThan(1000);
    expect(few).toBeLessThan(60_000);
    expect(many).toBeLessThan(few * 1.3);
  },
);
