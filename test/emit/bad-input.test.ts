/** What `joinery generate` says to input it cannot use: one clear sentence, the right exit status, and nothing written. */
import { chmodSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { joinery, looksLikeStackTrace, project, withoutPrivileges } from '../cli/command-line.js';
import { makeStagingFolder } from '../../src/io/staging-folder.js';

const SCHEMA = `datasource db {
  provider = "sqlite"
}

model User {
  id Int @id
}
`;

async function refused(
  files: Readonly<Record<string, string>>,
  status: number,
  ...args: string[]
): Promise<{ readonly err: string; readonly folder: string }> {
  const folder = project(files);
  const before = readdirSync(folder, { recursive: true }).sort();
  const result = await joinery(folder, 'generate', ...args);
  expect(result.status, result.err).toBe(status);
  expect(result.err).toMatch(/^error/m);
  expect(looksLikeStackTrace(result.err)).toBe(false);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  return { err: result.err, folder };
}

describe('generate refuses', () => {
  it.each<[what: string, says: string, files: Record<string, string>, args: string[]]>([
    ['a folder without a schema', 'None of schema,', {}, []],
    ['a schema that is not there', 'The schema nowhere.schema does not exist.', {}, ['--schema', 'nowhere.schema']],
    ['a folder that holds no schema', 'holds no .schema', { 'docs/a.md': '' }, ['--schema', 'docs']],
    ['a schema that does not parse', 'app.schema:5:7', { 'app.schema': SCHEMA.replace('User', '{') }, []],
    ['an unknown type', 'app.schema:6:6', { 'app.schema': SCHEMA.replace('Int', 'Itn') }, []],
    ['a schema that is binary', 'app.schema', { 'app.schema': '\u0000\u0001\u0002' }, []],
    ['an output that is a file', 'The output path is a file.', { 'app.schema': SCHEMA, out: '' }, ['-o', 'out']],
    ['an output below a file', 'a part of the path is a file', { 'app.schema': SCHEMA, out: '' }, ['-o', 'out/deep']],
    [
      'an output in a folder that takes none',
      'no folder can be made in /proc',
      { 'app.schema': SCHEMA },
      ['-o', '/proc/x/y'],
    ],
    [
      'files of others',
      'files that Joinery did not write: mine.ts',
      { 'app.schema': SCHEMA, 'generated/mine.ts': '' },
      [],
    ],
    [
      'a Prettier configuration that is broken',
      'The Prettier configuration cannot be used',
      { 'app.schema': SCHEMA, '.prettierrc': '{' },
      [],
    ],
  ])('%s', async (_what, says, files, args) => {
    const { err } = await refused(files, 1, ...args);
    expect(err).toContain(says);
    expect(err).toMatch(/hint: /);
  });

  it('an option it does not know, as a mistake of usage', async () => {
    await refused({ 'app.schema': SCHEMA }, 2, '--fast');
  });

  it('a folder that cannot be written, a schema and a folder that cannot be read', async () => {
    // What is loaded late is loaded now: another user may not read where this checkout is.
    await joinery(project({ 'app.schema': SCHEMA }), 'generate');
    const folder = project({ 'app.schema': SCHEMA });
    const refusal = async (): Promise<string> => {
      const { status, err } = await withoutPrivileges(() => joinery(folder, 'generate'));
      expect(status).toBe(1);
      expect(err.match(/^error/gm)).toHaveLength(1);
      expect(looksLikeStackTrace(err)).toBe(false);
      return err;
    };
    chmodSync(folder, 0o555);
    expect(await refusal()).toContain('The output folder cannot be written: permission denied.');
    expect(readdirSync(folder)).toEqual(['app.schema']);
    chmodSync(join(folder, 'app.schema'), 0o000);
    expect(await refusal()).toContain('The schema cannot be read: permission denied.');
    chmodSync(join(folder, 'app.schema'), 0o444);
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'generated'), { mode: 0o000 });
    expect(await refusal()).toContain('The output folder cannot be read: permission denied.');
    chmodSync(join(folder, 'generated'), 0o755);
  });

  it('to remove everything for a schema that was emptied, unless told', async () => {
    const folder = project({ 'app.schema': SCHEMA });
    await joinery(folder, 'generate');
    const before = readdirSync(join(folder, 'generated'), { recursive: true }).sort();
    writeFileSync(join(folder, 'app.schema'), '');
    const { status, err } = await joinery(folder, 'generate');
    expect(status).toBe(1);
    expect(err).toMatch(/error JN7027.*\n?.*describes no model, and \d+ generated files would be removed/);
    expect(err).toContain('--force');
    expect(readdirSync(join(folder, 'generated'), { recursive: true }).sort()).toEqual(before);
    expect((await joinery(folder, 'generate', '--force')).status).toBe(0);
    expect(existsSync(join(folder, 'generated/models/User.ts'))).toBe(false);
    // The first schema may be without models.
    const fresh = project({ 'app.schema': 'datasource db {\n  provider = "sqlite"\n}\n' });
    expect((await joinery(fresh, 'generate')).status).toBe(0);
  });
});

describe('generate after one that was killed', () => {
  it('removes what that one left, and nothing of one that is at work', async () => {
    const folder = project({ 'app.schema': SCHEMA });
    const output = join(folder, 'generated');
    await joinery(folder, 'generate');
    const mine = makeStagingFolder(output);
    const other = (id: number): string => mine.replace(`-${String(process.pid)}-`, `-${String(id)}-`);
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const foreign = join(output, '.joinery-elsewhere-1-abcdef');
    const old = join(output, '.joinery-elsewhere-1-fedcba');
    const unrelated = join(output, '.joinery-notes');
    for (const made of [other(ended), foreign, old, unrelated]) {
      mkdirSync(made);
      writeFileSync(join(made, '0'), 'half a file');
    }
    utimesSync(old, 0, 0);
    expect((await joinery(folder, 'generate')).out).toContain('up to date');
    const left = readdirSync(output).filter((name) => name.startsWith('.joinery-'));
    expect(left.sort()).toEqual([mine, foreign, unrelated].map((path) => basename(path)).sort());
  });
});
