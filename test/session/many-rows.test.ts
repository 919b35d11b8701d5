/** A bulk write holds some rows at a time, however many a generator gives. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { testDatabases } from '../support/databases.js';

const ROWS = 200_000;

it('200 000 rows are inserted, updated and upserted in a process of 40 MB', async () => {
  const [database] = testDatabases('sqlite');
  const program = fileURLToPath(new URL('many-rows-program.ts', import.meta.url));
  const url = (await database?.create()) ?? '';
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=40', '--import', 'tsx', program, url, String(ROWS)],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  );
  expect(JSON.parse(stdout)).toEqual({
    written: [ROWS, ROWS, ROWS],
    stored: ROWS,
    name: `upserted${String(ROWS)}`,
  });
}, 120_000);
