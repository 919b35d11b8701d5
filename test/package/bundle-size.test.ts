/**
 * What an application that uses one model ships: bundled by esbuild, minified and compressed, drivers left out. Dialects are
 * chunks of their own, loaded when a URL of theirs is opened.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { BuildResult } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../src/commands/generate.js';

const LIMIT = 40 * 1024;

const SCHEMA = `datasource db {
  provider = ["sqlite", "postgresql", "mysql"]
  url      = env("DATABASE_URL")
}

model Note {
  id        Int      @id @default(autoincrement())
  title     String   @unique
  body      Text?
  createdAt DateTime @default(now())
}
`;

const APPLICATION = `import { Note, openDatabase } from './generated/index.js';

await using db = await openDatabase(process.argv[2] ?? '');
await db.transaction(async (session) => {
  session.add(new Note({ title: 'first' }));
});
console.log(await db.notes.where((note) => note.title.like('f%')).limit(10).all());
`;

let folder: string;
let bundle: BuildResult<{ write: false; metafile: true }>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery-size-'));
  await writeFile(join(folder, 'app.schema'), SCHEMA);
  await writeFile(join(folder, 'app.ts'), APPLICATION);
  const made = await generate({ root: folder, schema: 'app.schema', output: join(folder, 'generated'), workers: 0 });
  expect(made.ok).toBe(true);
  bundle = await build({
    entryPoints: [join(folder, 'app.ts')],
    outdir: join(folder, 'out'),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    write: false,
    metafile: true,
    external: ['better-sqlite3', 'pg', 'mysql2', 'mysql2/*', '@electric-sql/pglite', '@electric-sql/pglite/*'],
    alias: { joinery: fileURLToPath(new URL('../../runtime/index.ts', import.meta.url)) },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A chunk and what it cannot run without. */
function closure(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const needed of bundle.metafile.outputs[path]?.imports ?? [])
    if (needed.kind === 'import-statement' && needed.external !== true) closure(needed.path, found);
  return found;
}

function compressed(paths: Iterable<string>): number {
  const files = new Map(bundle.outputFiles.map((file) => [basename(file.path), file.contents]));
  return [...paths].reduce((sum, path) => sum + gzipSync(files.get(basename(path)) ?? '').length, 0);
}

/** The chunk that holds a file of the runtime. */
function chunkOf(source: string): string {
  const found = Object.entries(bundle.metafile.outputs).find(([, output]) =>
    Object.keys(output.inputs).some((input) => input.endsWith(source)),
  );
  expect(found, source).toBeDefined();
  return found?.[0] ?? '';
}

const entry = (): string => chunkOf('/app.ts');

describe('an application of one model', () => {
  it('holds no dialect and no driver', () => {
    const held = [...closure(entry())].flatMap((path) => Object.keys(bundle.metafile.outputs[path]?.inputs ?? {}));
    expect(held.filter((input) => /runtime\/dialect\/(sqlite|postgresql|mysql)\//.test(input))).toEqual([]);
    expect(held.filter((input) => /\/(src|grammar)\//.test(input))).toEqual([]);
  });

  it('is at most 40 KB', () => {
    expect(compressed(closure(entry()))).toBeLessThanOrEqual(LIMIT);
  });

  it('leaves decimal.js out where no model has an exact number', () => {
    const held = [...closure(entry())].flatMap((path) => Object.keys(bundle.metafile.outputs[path]?.inputs ?? {}));
    expect(held.filter((input) => input.includes('decimal.js/'))).toEqual([]);
  });

  it('leaves out what loads and writes relations where no model has one', () => {
    const held = [...closure(entry())].flatMap((path) => Object.keys(bundle.metafile.outputs[path]?.inputs ?? {}));
    const files = held.flatMap((input) => /runtime\/(.*)\.ts$/.exec(input)?.[1] ?? []);
    expect(files).toContain('unit-of-work/flush');
    for (const file of [
      'loading/joined-run',
      'loading/load-relation',
      'loading/load-tree',
      'loading/partial-select',
      'loading/subquery-select',
      'session/lazy-loads',
      'state/collection',
      'session/refine',
      'state/relation-access',
      'state/withhold',
      'unit-of-work/delete-order',
      'unit-of-work/follow-keys',
      'unit-of-work/persist-links',
      'unit-of-work/relation-changes',
      'unit-of-work/set-levels',
    ])
      expect(files).not.toContain(file);
  });

  it('reads what creates and drops tables only when that is asked for', () => {
    const chunk = chunkOf('runtime/session/create-objects.ts');
    expect(closure(entry()).has(chunk)).toBe(false);
  });

  it.each(['sqlite', 'postgresql', 'mysql'])('loads no other dialect with %s', (dialect) => {
    const all = closure(entry());
    for (const file of ['dialect', 'driver']) closure(chunkOf(`runtime/dialect/${dialect}/${file}.ts`), all);
    const held = [...all].flatMap((path) => Object.keys(bundle.metafile.outputs[path]?.inputs ?? {}));
    const loaded = held.flatMap((input) => /runtime\/dialect\/(\w+)\//.exec(input)?.[1] ?? []);
    expect([...new Set(loaded)]).toEqual([dialect]);
  });
});
