import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseDatabase, BaseSession } from '../../runtime/index.js';
import { generate } from '../../src/commands/generate.js';
import type { GenerateOptions } from '../../src/commands/generate.js';
import { watchGenerate } from '../../src/commands/watch-generate.js';
import { SESSION_MEMBERS } from '../../src/emit/names.js';

const HEAD = 'datasource db {\n  provider = "sqlite"\n  url = env("DATABASE_URL")\n  naming = "snake_case"\n}\n';
const USER = 'model User {\n  id Int @id @default(autoincrement())\n  email String @unique\n  posts Post[]\n}\n';
const POST = 'model Post {\n  id Int @id @default(autoincrement())\n  title String\n  author User\n}\n';

let root: string;
let output: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'joinery-generate-'));
  output = join(root, 'generated');
  await mkdir(join(root, 'schema'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const schema = (name: string, text: string): Promise<void> => writeFile(join(root, 'schema', name), text);
const run = (options: Partial<GenerateOptions> = {}) =>
  generate({ root, schema: 'schema', output, workers: 0, ...options });

async function tree(folder = output): Promise<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
    ),
  );
}

describe('generate', () => {
  it.each([
    ['relations', USER + POST, true],
    ['a deferred column', POST.replace('author User', 'body Text @deferred'), true],
    ['neither', POST.replace('  author User\n', ''), false],
  ])('hands over what handles relations where the schema has some: %s', async (_, text, handed) => {
    await schema('a.schema', HEAD + text);
    expect(await run()).toMatchObject({ ok: true });
    expect((await tree())['index.ts']?.includes('relations: j.relations')).toBe(handed);
  });

  it('writes only what changed, and removes what is stale', async () => {
    await schema('a.schema', HEAD + USER + POST);
    const first = await run();
    expect(first).toMatchObject({ ok: true, changed: [], removed: [], counts: { models: 2 } });
    expect(first.added).toContain('models/User.ts');
    const before = await stat(join(output, 'models/User.ts'));

    expect(await run()).toMatchObject({ ok: true, added: [], changed: [], removed: [], counts: { built: 0 } });

    await schema('a.schema', HEAD + USER + POST.replace('title String', 'title String\n  body Text?'));
    const second = await run();
    expect(second.added).toEqual([]);
    expect(second.changed).toEqual(['ddl.ts', 'metadata.json', 'models/Post.ts', 'tables/posts.ts']);
    expect((await stat(join(output, 'models/User.ts'))).mtimeMs).toBe(before.mtimeMs);

    await schema('a.schema', HEAD + USER.replace('  posts Post[]\n', ''));
    const third = await run();
    expect(third.removed).toContain('models/Post.ts');
    expect(Object.keys(await tree()).filter((path) => path.includes('Post'))).toEqual([]);
    expect(existsSync(join(output, 'loaders'))).toBe(false);
  });

  it('gives the same bytes again, from files in any order', async () => {
    await schema('1.schema', HEAD);
    await schema('2.schema', USER);
    await schema('3.schema', POST);
    await run();
    const other = await mkdtemp(join(tmpdir(), 'joinery-generate-'));
    await mkdir(join(other, 'schema'));
    await writeFile(join(other, 'schema/a.schema'), USER);
    await writeFile(join(other, 'schema/b.schema'), POST);
    await writeFile(join(other, 'schema/c.schema'), HEAD);
    await generate({ root: other, schema: 'schema', output: join(other, 'generated'), workers: 2 });
    const names = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/ in [\w.]+schema\./, '.')]));
    const mine = names(await tree());
    const theirs = names(await tree(join(other, 'generated')));
    await rm(other, { recursive: true });
    // The record holds hashes of the files, which name their schema file.
    delete mine['.joinery.json'];
    delete theirs['.joinery.json'];
    expect(theirs).toEqual(mine);
  });

  it('changes nothing when there is any error', async () => {
    await schema('a.schema', HEAD + USER + POST);
    await run();
    const before = await tree();
    await schema('a.schema', HEAD + USER + POST + 'model Broken {\n  id Nothing @id\n}\n');
    const result = await run();
    expect(result.ok).toBe(false);
    expect(result.diagnostics.some((diagnostic) => diagnostic.severity === 'error')).toBe(true);
    expect(await tree()).toEqual(before);
  });

  it('checks without writing: says which files differ', async () => {
    await schema('a.schema', HEAD + USER + POST);
    expect(await run({ check: true })).toMatchObject({ ok: false });
    expect(existsSync(output)).toBe(false);
    await run();
    expect(await run({ check: true })).toMatchObject({ ok: true, added: [], changed: [], removed: [] });
    await writeFile(join(output, 'models/User.ts'), (await readFile(join(output, 'models/User.ts'), 'utf8')) + '//\n');
    await rm(join(output, 'index.ts'));
    expect(await run({ check: true })).toMatchObject({ ok: false, added: ['index.ts'], changed: ['models/User.ts'] });
  });

  it('makes an edited file again, and says so', async () => {
    await schema('a.schema', HEAD + USER + POST);
    await run();
    const before = await tree();
    await writeFile(join(output, 'models/User.ts'), 'export class User {}\n');
    const result = await run();
    expect(result).toMatchObject({ ok: true, changed: ['models/User.ts'] });
    expect(result.diagnostics).toMatchObject([{ code: 'JN7023', severity: 'warning', subject: 'models/User.ts' }]);
    expect(await tree()).toEqual(before);
  });

  it('recognises its own files when the record is lost, and refuses those of others', async () => {
    await schema('a.schema', HEAD + USER + POST);
    await run();
    const before = await tree();
    await rm(join(output, '.joinery.json'));
    expect(await run()).toMatchObject({ ok: true, changed: [] });
    expect(await tree()).toEqual(before);
    await writeFile(join(output, 'mine.ts'), 'export const mine = 1;\n');
    expect(await run()).toMatchObject({ ok: false, diagnostics: [{ code: 'JN7020' }] });
    expect(await run({ force: true })).toMatchObject({ ok: true, removed: [] });
    expect(existsSync(join(output, 'mine.ts'))).toBe(true);
  });

  it('says where TypeScript text of the schema does not parse', async () => {
    await schema('a.schema', HEAD + 'model A {\n  id Int @id\n  data Json @ts("{ broken: ")\n}\n');
    const result = await run();
    expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'JN7026' }] });
    expect(existsSync(output)).toBe(false);
  });

  it('says that a Prettier configuration cannot be used', async () => {
    await schema('a.schema', HEAD + USER + POST);
    await writeFile(join(root, '.prettierrc'), '{ "plugins": ["./nowhere.js"] }');
    expect(await run()).toMatchObject({ ok: false, diagnostics: [{ code: 'JN7025' }] });
    expect(existsSync(output)).toBe(false);
  });

  it('formats anew when the options change', async () => {
    await schema('a.schema', HEAD + USER + POST);
    await run();
    await writeFile(join(root, '.prettierrc'), '{ "singleQuote": true }');
    const result = await run();
    expect(result.changed).toContain('models/User.ts');
    expect(await readFile(join(output, 'models/User.ts'), 'utf8')).toContain(`from 'joinery'`);
  });

  it.each(['constructor', 'toString', 'toJSON'])('refuses a field called %s', async (name) => {
    await schema('a.schema', `${HEAD}model A {\n  id Int @id\n  ${name} String\n}\n`);
    const result = await run();
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['JN2011']);
  });

  it('says that there is no schema', async () => {
    expect(await run({ schema: 'nowhere' })).toMatchObject({ ok: false, diagnostics: [{ code: 'JN7105' }] });
  });

  it('knows the members of sessions and databases that a repository must not hide', () => {
    const members = new Set<string>();
    for (const prototype of [BaseSession.prototype, BaseDatabase.prototype] as object[])
      for (let at = prototype; at !== Object.prototype; at = Object.getPrototypeOf(at) as object)
        for (const name of Object.getOwnPropertyNames(at)) members.add(name);
    expect([...members].filter((name) => !SESSION_MEMBERS.has(name))).toEqual([]);
  });
});

describe('watching', () => {
  it('generates after every change, errors included, until it is stopped', async () => {
    await schema('a.schema', HEAD + USER + POST);
    const results: boolean[] = [];
    let notify = (): void => undefined;
    const next = (): Promise<void> => new Promise((resolve) => (notify = resolve));
    let arrived = next();
    const watching = await watchGenerate({ root, schema: 'schema', output, workers: 0 }, (result) => {
      results.push(result.ok);
      notify();
    });
    await arrived;
    arrived = next();
    await schema('a.schema', HEAD + USER + POST + 'model {');
    await arrived;
    arrived = next();
    await schema('a.schema', HEAD + USER + POST + 'model Tag {\n  id Int @id\n}\n');
    await arrived;
    expect(results).toEqual([true, false, true]);
    expect(existsSync(join(output, 'models/Tag.ts'))).toBe(true);
    watching?.stop();
    await watching?.done;
  });
});
