/** What `joinery generate` says to input it cannot use: one clear sentence, the right exit status, and nothing written. */
import { chmodSync, existsSync, readdirSync } from 'node:fs';
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

  it.skipIf(process.getuid?.() === 0)('a folder that cannot be written', async () => {
    const folder = project({ 'app.schema': SCHEMA });
    chmodSync(folder, 0o500);
    const { status, err } = await joinery(folder, 'generate');
    chmodSync(folder, 0o700);
    expect(status).toBe(1);
    expect(err).toContain('permission denied');
    expect(existsSync(join(folder, 'generated'))).toBe(false);
  });
});
