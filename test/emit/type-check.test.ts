/**
 * What is emitted is clean under the strictest options of every TypeScript people use: Chinook, the design's shop, every
 * type, names that clash, fourteen real applications, and real databases as they are reflected; one compiler process each
 * over all of them together. What is emitted tells compilers not to check it again; here that line is taken out first.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GENERATED_FOLDERS } from '../../scripts/generated-folders.js';
import { generate } from '../../src/commands/generate.js';
import { testDatabases, type DatabaseName } from '../support/databases.js';
import { makeRealDatabase, REAL_DATABASES } from '../support/real-databases.js';
import { openDatabase } from '../support/reflected-database.js';
import { describeShared, hasShared, sharedPath } from '../support/shared.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const OPTIONS = {
  target: 'ES2023',
  lib: ['ES2023', 'ESNext.Disposable'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
  paths: { joinery: [join(root, 'runtime/index.ts')] },
};

/** Runs a compiler; its output, empty where it found nothing. */
function check(compiler: string, project: string): Promise<string> {
  const tsc = join(root, 'node_modules', compiler, 'bin/tsc');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [tsc, '-p', project], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error && stdout === '') reject(new Error(stderr === '' ? error.message : stderr));
      else resolve(stdout);
    });
  });
}

/** Copies the committed folders, with what lies beside them: some import modules from there. */
async function copyCommitted(folder: string): Promise<string[]> {
  const outputs = GENERATED_FOLDERS.map(([, output]) => output);
  const places = new Set(outputs.map((output) => dirname(output.replace(/^(fixtures\/generate)\/.*$/, '$1/all'))));
  for (const place of places) await cp(join(root, place), join(folder, place), { recursive: true });
  return outputs;
}

/** Takes out the line that keeps compilers from checking a file; how many files had it. */
async function uncover(folder: string): Promise<number> {
  let uncovered = 0;
  for (const path of await readdir(folder, { recursive: true })) {
    if (!path.endsWith('.ts')) continue;
    const text = await readFile(join(folder, path), 'utf8');
    const checked = text.replace('\n// @ts-nocheck\n', '\n');
    if (checked === text) continue;
    await writeFile(join(folder, path), checked);
    uncovered += 1;
  }
  return uncovered;
}

/** Generates from the reflected schemas of the real databases; the folders it wrote. */
async function generateReflected(folder: string): Promise<string[]> {
  const written: string[] = [];
  for (const engine of ['sqlite', 'postgresql', 'mysql'] satisfies DatabaseName[]) {
    const [database] = testDatabases(engine);
    if (!database) continue;
    for (const name of REAL_DATABASES[database.dialect]) {
      const original = await openDatabase(await database.create());
      try {
        await makeRealDatabase(name, database.dialect, original);
        const { text } = await original.reflect();
        const target = `reflected/${engine}-${name}`;
        await mkdir(join(folder, target), { recursive: true });
        await writeFile(join(folder, target, 'reflected.schema'), text);
        const root = join(folder, target);
        const result = await generate({
          root,
          schema: 'reflected.schema',
          output: join(root, 'generated'),
          workers: 0,
        });
        expect(result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
        written.push(target);
      } finally {
        await original.close();
      }
    }
  }
  return written;
}

describeShared('emitted code type-checks', () => {
  let folder: string;

  beforeAll(async () => {
    if (!hasShared) return;
    folder = await mkdtemp(join(tmpdir(), 'joinery-types-'));
    const applications = (await readdir(sharedPath('prisma'), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    expect(applications.length).toBeGreaterThanOrEqual(14);
    for (const { name } of applications) {
      const base = sharedPath(`prisma/${name}`);
      const schema = (await readdir(base)).includes('schema.prisma') ? 'schema.prisma' : 'schema';
      const result = await generate({ root: base, schema, output: join(folder, name), workers: 0 });
      expect(result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
      expect(result.counts.models).toBeGreaterThan(0);
    }
    const reflected = await generateReflected(folder);
    expect(reflected.length).toBeGreaterThanOrEqual(10);
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const committed = await copyCommitted(folder);
    expect(await uncover(folder)).toBeGreaterThan(1000);
    const include = [...applications.map(({ name }) => name), ...reflected, ...committed];
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, include }));
  }, 600_000);

  afterAll(async () => {
    if (hasShared) await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['TypeScript 5.9', 'typescript-5.9'],
    ['TypeScript 6', 'typescript'],
    ['TypeScript 7', 'typescript-7'],
  ])('with %s', { timeout: 600_000 }, async (_name, compiler) => {
    expect(await check(compiler, join(folder, 'tsconfig.json'))).toBe('');
  });
});
