import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { buildPackage, root } from '../build-package.js';
import { rounds } from '../rounds.js';
import { sqliteGround } from './ground.js';
import { asPlainText } from './shop.js';

const OURS = `import { openDatabase } from './shop.js';
const db = await openDatabase('sqlite:' + process.argv[2]);
if ((await db.customers.get(1))?.id !== 1) process.exit(1);
await db.close();
`;
const BY_HAND = `import Database from 'better-sqlite3';
const db = new Database(process.argv[2]);
const row = db.prepare('SELECT id, email, name, city, active, score, created_at FROM customers WHERE id = ?').raw().get(1);
if (row[0] !== 1) process.exit(1);
db.close();
`;

/** From the start of a process to its end after the first row: the built package, beside the driver alone. */
export async function measureStart(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-start-'));
  try {
    await buildPackage(join(folder, 'node_modules/joinery'));
    for (const name of ['better-sqlite3', 'decimal.js', 'bindings', 'file-uri-to-path'])
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    const ground = await sqliteGround(folder, 'start', asPlainText);
    const entry = join(root, 'bench/workloads/generated/index.ts');
    await build({
      entryPoints: [entry],
      outfile: join(folder, 'shop.js'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['joinery'],
      tsconfigRaw: {},
    });
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'ours.js'), OURS);
    await writeFile(join(folder, 'by-hand.js'), BY_HAND);
    const run = (file: string) => () => promisify(execFile)(process.execPath, [join(folder, file), ground.address]);
    const figures = await rounds({ 'by hand': run('by-hand.js'), Joinery: run('ours.js') }, 41);
    console.log('from the start of a process to its end after the first row (SQLite)\n');
    for (const [name, { time, ratio }] of Object.entries(figures))
      console.log(`${name.padEnd(30)} ${time.toFixed(0).padStart(6)} ms, ${ratio.toFixed(2)} of by hand`);
    await ground.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
