import { execFile } from 'node:child_process';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Builds the package beside a link to its dependencies, so that neither sources nor `dist` are in the way.
 *
 * @param folder - made where it is missing
 * @returns the path of its `dist`
 */
export async function buildPackage(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', join(folder, 'dist')]);
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  await run(process.execPath, [tsx, join(root, 'scripts/bundle.ts')], { cwd: folder });
  return join(folder, 'dist');
}
