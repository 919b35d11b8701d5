import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../src/cli/run.js';

const home = process.cwd();
const folders: string[] = [];
afterAll(() => {
  process.chdir(home);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder with these files. */
export function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'joinery-cli-')));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs one command line in a folder, as the shell would, and gives what a person sees. */
export async function joinery(
  folder: string,
  ...args: string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  process.chdir(folder);
  try {
    const status = await run(args, {
      color: false,
      width: 100,
      out: (text) => (out += text),
      err: (text) => (err += text),
      progress: () => undefined,
      ask: () => Promise.resolve(undefined),
    });
    return { status, out, err };
  } finally {
    process.chdir(home);
  }
}

/** Runs as somebody whom permissions bind: root, which they do not, becomes nobody for the while. */
export async function withoutPrivileges<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

/** A stack trace is never an answer to wrong input. */
export function looksLikeStackTrace(text: string): boolean {
  return /^\s+at .+:\d+:\d+\)?$/m.test(text);
}
