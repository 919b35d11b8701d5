/** What `joinery generate` says to input it cannot use: one clear sentence, the right exit status, and nothing written. */
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinery, looksLikeStackTrace, project } from '../cli/command-line.js';

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

/** Runs as somebody whom permissions bind: root, which they do not, becomes nobody for the while. */
async function withoutPrivileges<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
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
});
