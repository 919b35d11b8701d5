import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Names of the rules violated by a small tree of files. */
function violations(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-arrows-'));
  folders.push(folder);
  const all: Record<string, string> = { 'tsconfig.json': '{"compilerOptions":{"module":"NodeNext"}}', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))].filter(
    (name) => name !== 'node_modules',
  );
  const args = [cruiser, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...rooms];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const report = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(report.summary.violations.map((violation) => violation.rule.name))].sort();
}

const target = 'export const it = 1;\n';
const planted: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['grammar-knows-nobody', 'grammar/a.ts', 'src/model.ts'],
  ['runtime-never-sees-the-compiler', 'runtime/session/a.ts', 'grammar/ast.ts'],
  ['compiler-rooms-do-not-talk', 'src/emit/a.ts', 'src/analyze/b.ts'],
  ['compiler-sees-runtime-data-only', 'src/analyze/a.ts', 'runtime/engine/b.ts'],
  ['reflect-sees-engine-and-data-only', 'src/reflect/a.ts', 'runtime/session/b.ts'],
  ['compiler-never-sees-the-session', 'src/commands/a.ts', 'runtime/session/b.ts'],
  ['one-dialect-never-imports-another', 'runtime/dialect/sqlite/a.ts', 'runtime/dialect/mysql/b.ts'],
  ['fs-only-at-the-edge', 'src/analyze/a.ts', 'node:fs'],
  ['runtime-sql-downward-only', 'runtime/sql/a.ts', 'runtime/session/b.ts'],
  ['runtime-unit-of-work-downward-only', 'runtime/unit-of-work/a.ts', 'runtime/session/b.ts'],
];

describe('the arrows of the house', () => {
  it.each(planted)('%s is caught when %s imports %s', (rule, from, to) => {
    const depth = '../'.repeat(from.split('/').length - 1);
    const builtin = to.startsWith('node:');
    const specifier = builtin ? to : depth + to.replace(/\.ts$/, '.js');
    const files: Record<string, string> = { [from]: `import * as x from '${specifier}';\nexport const y = x;\n` };
    if (!builtin) files[to] = target;
    expect(violations(files)).toContain(rule);
  });

  it.each([
    ['chevrotain-only-in-its-home', 'src/emit/a.ts', 'chevrotain'],
    ['chevrotain-only-in-its-home', 'grammar/a.ts', 'chevrotain'],
    ['ts-morph-and-prettier-only-in-print', 'src/analyze/a.ts', 'prettier'],
  ])('%s is caught when %s imports %s', (rule, from, name) => {
    const files = {
      [from]: `import * as x from '${name}';\nexport const y = x;\n`,
      [`node_modules/${name}/package.json`]: `{"name":"${name}","version":"1.0.0","type":"module","exports":{"default":"./index.js"}}`,
      [`node_modules/${name}/index.js`]: 'export default 1;\n',
    };
    expect(violations(files)).toContain(rule);
  });

  it('finds a cycle', () => {
    expect(violations({ 'src/a.ts': "import './b.js';\n", 'src/b.ts': "import './a.js';\n" })).toContain('no-circular');
  });

  it('says nothing of imports that run with the arrows', () => {
    const files = {
      'src/emit/a.ts': "import * as x from '../model.js';\nexport const y = x;\n",
      'src/model.ts': "import * as x from '../grammar/ast.js';\nexport const y = x;\n",
      'grammar/ast.ts': target,
      'runtime/session/a.ts': "import * as x from '../sql/b.js';\nexport const y = x;\n",
      'runtime/sql/b.ts': target,
    };
    expect(violations(files)).toEqual([]);
  });
});
