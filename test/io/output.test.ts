import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/io/content-hash.js';
import { parseManifest, printManifest } from '../../src/io/manifest.js';
import { planOutput } from '../../src/io/plan-output.js';
import { prettierFingerprint } from '../../src/io/prettier-fingerprint.js';
import { readOutput } from '../../src/io/read-output.js';
import { systemReason } from '../../src/io/system-reason.js';
import { writeOutput } from '../../src/io/write-output.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinery-io-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (files: Record<string, string>, remove: string[] = []) =>
  writeOutput(folder, { write: new Map(Object.entries(files)), remove });

async function tree(): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(
    names.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
    }),
  );
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('writing', () => {
  it('makes folders, writes, removes, and leaves no temporary file and no empty folder', async () => {
    expect(write({ 'index.ts': 'a', 'models/A.ts': 'b', 'loaders/deep/B.ts': 'c' })).toEqual([]);
    expect(write({ 'index.ts': 'a2' }, ['loaders/deep/B.ts'])).toEqual([]);
    expect(await tree()).toEqual({ 'index.ts': 'a2', 'models/A.ts': 'b' });
    expect(existsSync(join(folder, 'loaders'))).toBe(false);
  });

  it('puts everything back when one file cannot be written', async () => {
    write({ 'a.ts': 'old a', 'models/X.ts': 'old x', 'z.ts': 'old z' });
    await mkdir(join(folder, 'blocked.ts'));
    await writeFile(join(folder, 'blocked.ts', 'inside'), '');
    const before = await tree();
    const [problem] = write({ 'a.ts': 'new a', 'new.ts': 'new', 'blocked.ts': 'x', 'z.ts': 'new z' }, ['models/X.ts']);
    expect(problem).toMatchObject({ code: 'JN7022', severity: 'error' });
    expect(problem?.message).toMatch(/^The output folder cannot be written: .*\. Nothing was changed\.$/);
    expect(await tree()).toEqual(before);
  });

  it('says in one sentence that a path leads through a file', async () => {
    await writeFile(join(folder, 'file'), 'x');
    const below = join(folder, 'file', 'generated');
    const problems = writeOutput(below, { write: new Map([['a.ts', 'a']]), remove: [] });
    expect(problems.map((problem) => problem.message)).toEqual([
      'The output folder cannot be written: a part of the path is a file. Nothing was changed.',
    ]);
  });

  it.each([
    ['EACCES', 'permission denied'],
    ['ENOSPC', 'no space left on the device'],
    ['EWHATEVER', 'EWHATEVER'],
  ])('says why in words: %s', (code, words) => {
    expect(systemReason(Object.assign(new Error('x'), { code }))).toBe(words);
  });

  it('reads a file in the place of the folder as one clear error', async () => {
    await writeFile(join(folder, 'file'), 'x');
    expect(readOutput(join(folder, 'file')).diagnostics).toMatchObject([{ code: 'JN7024' }]);
  });
});

describe('planning', () => {
  const OURS = '// ours\n';
  const wanted = (inputs: Record<string, string>, options = 'o') => ({
    generator: 'g',
    options,
    inputs: new Map(Object.entries(inputs)),
    hasModels: Object.keys(inputs).length > 0,
    isOurs: (text: string) => text.startsWith(OURS),
  });
  const record = (files: Record<string, [inputs: string, text: string]>) =>
    printManifest({
      generator: 'g',
      options: 'o',
      schema: 's',
      files: new Map(
        Object.entries(files).map(([path, [inputs, text]]) => [path, { inputs, content: contentHash(text) }]),
      ),
    });
  const plan = (inputs: Record<string, string>, options?: string, force = false) =>
    planOutput(readOutput(folder).output, wanted(inputs, options), force);

  it('builds what changed, keeps what did not, removes what is gone', () => {
    write({
      'a.ts': 'A',
      'b.ts': 'B',
      'gone.ts': 'G',
      '.joinery.json': record({ 'a.ts': ['1', 'A'], 'b.ts': ['2', 'B'], 'gone.ts': ['3', 'G'] }),
    });
    const result = plan({ 'a.ts': '1', 'b.ts': 'changed', 'new.ts': '4' });
    expect(result).toMatchObject({ dirty: ['b.ts', 'new.ts'], stale: ['gone.ts'], edited: [], diagnostics: [] });
    expect([...result.clean.keys()]).toEqual(['a.ts']);
  });

  it('builds everything anew under other options, another generator, a broken record or force', async () => {
    write({ 'a.ts': OURS, '.joinery.json': record({ 'a.ts': ['1', OURS] }) });
    expect(plan({ 'a.ts': '1' }).dirty).toEqual([]);
    expect(plan({ 'a.ts': '1' }, 'other').dirty).toEqual(['a.ts']);
    expect(plan({ 'a.ts': '1' }, 'o', true).dirty).toEqual(['a.ts']);
    await writeFile(join(folder, '.joinery.json'), '<<<<<<< HEAD\n');
    expect(plan({ 'a.ts': '1' })).toMatchObject({ dirty: ['a.ts'], diagnostics: [] });
  });

  it('notices an edit by hand, and that line endings are none', async () => {
    write({ 'a.ts': 'one\ntwo\n', '.joinery.json': record({ 'a.ts': ['1', 'one\ntwo\n'] }) });
    await writeFile(join(folder, 'a.ts'), 'one\r\ntwo\r\n');
    expect(plan({ 'a.ts': '1' })).toMatchObject({ dirty: [], edited: [] });
    await writeFile(join(folder, 'a.ts'), 'one\nthree\n');
    expect(plan({ 'a.ts': '1' })).toMatchObject({ dirty: ['a.ts'], edited: ['a.ts'] });
  });

  it('refuses a folder that holds files of others, unless forced, and then leaves them', async () => {
    await writeFile(join(folder, 'mine.ts'), 'my work');
    const refused = plan({ 'a.ts': '1' });
    expect(refused.diagnostics).toMatchObject([{ code: 'JN7020', severity: 'error' }]);
    expect(refused.diagnostics[0]?.message).toContain('mine.ts');
    expect(plan({ 'a.ts': '1' }, 'o', true)).toMatchObject({ dirty: ['a.ts'], stale: [], diagnostics: [] });
  });

  it('refuses to overwrite a file of others that has an emitted name', async () => {
    await writeFile(join(folder, 'index.ts'), 'my work');
    expect(plan({ 'index.ts': '1' }).diagnostics).toMatchObject([{ code: 'JN7020' }]);
  });

  it('takes links that lead nowhere or to a folder for what others made, too', async () => {
    await symlink(join(folder, 'nothing'), join(folder, 'nowhere.ts'));
    await symlink(tmpdir(), join(folder, 'models'));
    const [problem, ...others] = plan({ 'a.ts': '1' }).diagnostics;
    expect(problem?.message).toBe('The output folder holds files that Joinery did not write: models, nowhere.ts.');
    expect(others).toEqual([]);
  });

  it('leaves files of tools alone', async () => {
    await writeFile(join(folder, '.gitattributes'), '* linguist-generated');
    expect(plan({ 'a.ts': '1' })).toMatchObject({ stale: [], diagnostics: [] });
  });
});

describe('the record', () => {
  it('is read as it was written, one line a file', () => {
    const files = new Map([
      ['b.ts', { inputs: '1', content: '2' }],
      ['a.ts', { inputs: '3', content: '4' }],
    ]);
    const text = printManifest({ generator: 'g', options: 'o', schema: 's', files });
    expect(parseManifest(text)).toEqual({ generator: 'g', options: 'o', schema: 's', files });
    expect(text).toContain('    "a.ts": "3 4",\n    "b.ts": "1 2"\n');
  });

  it.each(['', '{}', '[]', '{"version":1,"files":{"a":3}}', '{"version":2}', 'null'])(
    'is none when it is %j',
    (text) => {
      expect(parseManifest(text)).toBeUndefined();
    },
  );
});

describe('Prettier options', () => {
  it('are other ones when a configuration on the way up changes, and only then', async () => {
    const output = join(folder, 'src', 'generated');
    await mkdir(output, { recursive: true });
    const first = prettierFingerprint(output);
    await writeFile(join(folder, 'package.json'), '{ "version": "1.0.0" }');
    expect(prettierFingerprint(output)).toBe(first);
    await writeFile(join(folder, 'package.json'), '{ "version": "1.0.1", "prettier": { "semi": false } }');
    const second = prettierFingerprint(output);
    expect(second).not.toBe(first);
    await writeFile(join(folder, 'package.json'), '{ "version": "2.0.0", "prettier": { "semi": false } }');
    expect(prettierFingerprint(output)).toBe(second);
    await writeFile(join(folder, 'src', '.prettierrc'), 'semi: true');
    expect(prettierFingerprint(output)).not.toBe(second);
  });
});
