import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './build-package.js';
import { installPeers } from './install-peers.js';
import { generatePrisma } from './workloads/generate-prisma.js';
import { measureStart } from './workloads/start.js';

/**
 * Builds the workloads as an application would be built, and runs them in a process of their own: `tsx` gives every function its
 * name again at run time, which would be measured too. Arguments go through: `npm run bench workloads sqlite Kysely 'find'`.
 */
export async function measureWorkloads(): Promise<void> {
  const wanted = process.argv.slice(3);
  const modules = await installPeers();
  await generatePrisma(join(root, 'bench/peers'), modules);
  // Beside the peers, whose packages are found from there.
  const folder = join(root, 'bench/peers/dist');
  await build({
    absWorkingDir: root,
    entryPoints: { workloads: 'bench/peers/main.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { joinery: './runtime/index.ts' },
    logLevel: 'error',
  });
  const child = spawn(process.execPath, ['--expose-gc', join(folder, 'workloads.js'), ...wanted], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) process.exitCode = 1;
  if (wanted.length === 0 || wanted.includes('start')) await measureStart();
}
