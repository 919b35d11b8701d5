/**
 * Real schemas and Prisma schemas of other projects, read in place beside the checkout (`../shared`) and never copied
 * into it. A user's clone has no such folder: tests over it are then left out and say so; CI fails instead.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** True when the folder of real schemas stands beside the checkout. */
export const hasShared = existsSync(root);

/** Absolute path of a file or folder of the shared material, for example `prisma/skyra/schema.prisma`. */
export function sharedPath(path: string): string {
  return root + path;
}

/** `describe` for tests that read the shared material. */
export function describeShared(title: string, body: () => void): void {
  if (hasShared) describe(title, body);
  else if (process.env['CI'])
    describe(title, () => {
      throw new Error(`CI needs the shared schemas beside the checkout: ${root} is missing`);
    });
  else describe.skip(`${title} (left out: no ../shared beside this clone)`, body);
}
