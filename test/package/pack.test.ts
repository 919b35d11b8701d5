/**
 * The package as a user meets it: packed, installed into an empty folder, its command run, its generated code compiled
 * and run, with the Node of this run and (in CI) a newer one.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticSchema } from '../../bench/synthetic-schema.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'joinery-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command; a failure shows all it printed. */
function run(command: string, args: readonly string[], cwd = folder): string {
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  return stdout;
}

const schema = `datasource db {
  provider = ["sqlite", "postgresql"]
  url      = env("DATABASE_URL")
  naming   = "snake_case"
}

/// Somebody who writes.
model Author {
  id    Int    @id @default(autoincrement())
  name  String @unique
  books Book[] @cascade(all, deleteOrphan)
}

model Book {
  id     Int    @id @default(autoincrement())
  title  String @codec("./codecs.js#backwards")
  author Author @relation(onDelete: Cascade)
}
`;

/** Stands beside the schema, which names it as it does. */
const codecs = `import type { Codec } from 'joinery';

const turned = (text: string): string => [...text].reverse().join('');
export const backwards: Codec<string, string> = { encode: turned, decode: turned };
`;

const program = `import { Author, Book, openDatabase } from './generated/index.js';

await using db = await openDatabase(process.argv[2] ?? '');
await db.createAll();
await db.transaction(async (session) => {
  const ada = new Author({ name: 'Ada' });
  ada.books.add(new Book({ title: 'Notes' }));
  session.add(ada);
});
await using session = db.session();
const [author] = await session.authors.where((a) => a.name.eq('Ada')).load({ books: true }).all();
process.stdout.write(JSON.stringify([author?.name, author?.books.map((book) => book.title)]));
`;

/** Every entry point, with its types; the libraries' own declarations are checked too. */
const entries = `import { openDatabase } from './generated/index.js';
import { select } from 'joinery';
import { compile } from 'joinery/compiler';
import { defineConfig } from 'joinery/config';
import { op, revision } from 'joinery/migrate';
import * as testing from 'joinery/testing';

export default { openDatabase, select, compile, defineConfig, op, revision, testing };
`;

/** Engines a newer Node can use: native add-ons were compiled for this run's Node. */
const newerNode = process.env['JOINERY_TEST_NEWER_NODE'];

beforeAll(() => {
  const listed = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root)) as unknown;
  const pack = (Array.isArray(listed) ? listed : Object.values(listed as object)) as { filename: string }[];
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, pack[0]?.filename ?? '')]);
  // Drivers are peers: the ones this checkout has (compiled already) are lent to the application.
  for (const name of [
    'better-sqlite3',
    'bindings',
    'file-uri-to-path',
    '@electric-sql/pglite',
    'typescript',
    '@types/node',
    'undici-types',
  ]) {
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  }
  writeFileSync(join(folder, 'app.schema'), schema);
  writeFileSync(join(folder, 'codecs.ts'), codecs);
  writeFileSync(join(folder, 'main.ts'), program);
  writeFileSync(join(folder, 'entries.ts'), entries);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2023', 'ESNext.Disposable'],
        module: 'NodeNext',
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        verbatimModuleSyntax: true,
        types: ['node'],
        outDir: 'out',
      },
      include: ['main.ts', 'entries.ts', 'generated'],
    }),
  );
}, 300_000);

describe('the packed package', () => {
  it('installs with its command, and generates code that compiles', () => {
    expect(run('npx', ['joinery', '--version']).trim()).toMatch(/^\d+\.\d+\.\d+/);
    run('npx', ['joinery', 'generate', '--schema', 'app.schema']);
    expect(existsSync(join(folder, 'generated/models/Author.ts'))).toBe(true);
    run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.']);
    expect(existsSync(join(folder, 'out/main.js'))).toBe(true);
  }, 120_000);

  it('runs on SQLite', () => {
    expect(JSON.parse(run(process.execPath, ['out/main.js', 'sqlite::memory:']))).toEqual(['Ada', ['Notes']]);
  });

  it('runs on PGlite', () => {
    expect(JSON.parse(run(process.execPath, ['out/main.js', 'pglite::memory:']))).toEqual(['Ada', ['Notes']]);
  });

  it('knows a large output folder, which another thread reads', () => {
    writeFileSync(join(folder, 'large.schema'), syntheticSchema(250));
    const large = ['joinery', 'generate', '--schema', 'large.schema', '--output', 'large'];
    expect(run('npx', large)).toContain('1005 added');
    expect(run('npx', large)).toContain('up to date');
    writeFileSync(join(folder, 'large/models/Account.ts'), '// Made by `joinery generate`, and edited.\n');
    expect(run('npx', large)).toContain('1 changed');
    expect(readFileSync(join(folder, 'large/models/Account.ts'), 'utf8')).toContain('class Account ');
  }, 120_000);

  it('prints in its workers what only Prettier lays out', () => {
    mkdirSync(join(folder, 'bare'));
    writeFileSync(join(folder, 'bare/.prettierrc'), '{ "semi": false }');
    writeFileSync(join(folder, 'bare.schema'), syntheticSchema(40));
    expect(run('npx', ['joinery', 'generate', '--schema', 'bare.schema', '--output', 'bare'])).toContain('165 added');
    expect(readFileSync(join(folder, 'bare/models/Account.ts'), 'utf8')).toMatch(/^ {2}id: number$/m);
  }, 120_000);

  it('refuses an output path that is a file, in one sentence', () => {
    writeFileSync(join(folder, 'taken'), '');
    const bin = 'node_modules/joinery/dist/src/bin.js';
    const args = [bin, 'generate', '--schema', 'app.schema', '--output', 'taken'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('The output path is a file.');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('names the package to install where a driver is not there', () => {
    const urls = { pg: 'postgresql://me@127.0.0.1:5432/app', mysql2: 'mysql://me@127.0.0.1:3306/app' };
    const env = { ...process.env, NO_COLOR: '1' };
    for (const [name, url] of Object.entries(urls)) {
      expect(existsSync(join(folder, 'node_modules', name))).toBe(false);
      const bin = 'node_modules/joinery/dist/src/bin.js';
      for (const args of [
        [bin, 'reflect', url],
        [bin, 'migrate', 'current', '--url', url],
        [bin, 'push', '--schema', 'app.schema', '--url', url],
      ]) {
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
        expect([status, stdout], stderr).toEqual([1, '']);
        expect(stderr).toContain(
          `This database needs the package ${name}, which is not installed: npm install ${name}.`,
        );
        expect(stderr.match(/^error/gm)).toHaveLength(1);
        expect(stderr).not.toMatch(/^\s+at /m);
      }
    }
  });

  it.runIf(newerNode !== undefined)('runs on a newer Node', () => {
    expect(JSON.parse(run(newerNode ?? '', ['out/main.js', 'pglite::memory:']))).toEqual(['Ada', ['Notes']]);
    expect(
      run(newerNode ?? '', ['node_modules/joinery/dist/src/bin.js', 'check', '--schema', 'app.schema']),
    ).toBeDefined();
  });

  it('holds what its entry points name, and neither tests nor references to files it leaves out', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/joinery/package.json'), 'utf8')) as {
      exports: object;
    };
    for (const target of Object.values(manifest.exports).flatMap((entry: unknown) =>
      typeof entry === 'string' ? [entry] : Object.values(entry as Record<string, unknown>),
    ))
      expect(existsSync(join(folder, 'node_modules/joinery', target as string)), String(target)).toBe(true);
    expect(existsSync(join(folder, 'node_modules/joinery/test'))).toBe(false);
    expect(readFileSync(join(folder, 'node_modules/joinery/dist/runtime/index.js'), 'utf8')).not.toContain(
      'sourceMapping',
    );
  });
});
