import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Generates Prisma's clients of both engines beside the peers, where they are missing. */
export async function generatePrisma(peers: string, modules: string): Promise<void> {
  const schema = await readFile(join(peers, 'shop.prisma'), 'utf8');
  for (const [provider, time] of [
    ['sqlite', ''],
    ['postgresql', '@db.Timestamptz(6)'],
  ] as const) {
    const output = join(peers, 'generated', provider);
    await mkdir(output, { recursive: true });
    const file = join(peers, 'generated', `${provider}.prisma`);
    await writeFile(
      file,
      schema.replace('OUTPUT', output).replace('PROVIDER', provider).replaceAll(' TIME', ` ${time}`),
    );
    const command = [join(modules, 'prisma/build/index.js'), 'generate', '--schema', file];
    // Generating runs no engine; naming one keeps it from being fetched.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
    await promisify(execFile)(process.execPath, command, { cwd: peers, env });
  }
}
