import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import { configCodes } from './config-codes.js';

/**
 * Writes files that a person will own from now on; none is overwritten unless forced, and none is written when one is in
 * the way.
 *
 * @param folder - where to; made if it is missing
 * @param files - path below the folder to text
 * @param force - overwrite what is there
 */
export function writeNewFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  force: boolean,
): readonly Diagnostic[] {
  const reporter = new Reporter();
  if (!force)
    for (const path of files.keys())
      if (existsSync(join(folder, path)))
        reporter.add(configCodes.fileExists, { message: `${path} is already there.`, subject: join(folder, path) });
  if (reporter.diagnostics.length > 0) return reporter.diagnostics;
  for (const [path, text] of files) {
    const target = join(folder, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      reporter.add(configCodes.fileWrite, { message: `${path} cannot be written (${reason}).`, subject: target });
      return reporter.diagnostics;
    }
  }
  return [];
}
