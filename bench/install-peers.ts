import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './build-package.js';

/** Installs the layers of `bench/peers` where they are missing; the path of their `node_modules`. */
export async function installPeers(): Promise<string> {
  const folder = join(root, 'bench/peers');
  const modules = join(folder, 'node_modules');
  if (!existsSync(modules)) {
    console.log('Installing the peers (a few minutes, once) …');
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder], { cwd: folder });
    // One copy of each driver for all: the one that Joinery uses.
    for (const driver of ['better-sqlite3', 'pg']) await rm(join(modules, driver), { recursive: true, force: true });
  }
  return modules;
}
