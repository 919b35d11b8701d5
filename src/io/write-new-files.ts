import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import { configCodes } from './config-codes.js';
import { makeFolder } from './make-folder.js';
import { writeProblem } from './write-problem.js';

/** Which files that are there may be overwritten: all, or these paths. */
export interface Overwriting {
  readonly all?: boolean;
  readonly replacing?: readonly string[];
}

/**
 * Writes files that a person will own from now on; none is overwritten unless told, and none is written when one is in
 * the way or can't be written.
 *
 * @param folder - where to; made if it is missing
 * @param files - path below the folder to text
 */
export function writeNewFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  { all = false, replacing = [] }: Overwriting = {},
): readonly Diagnostic[] {
  const reporter = new Reporter();
  for (const path of files.keys())
    if (!all && !replacing.includes(path) && existsSync(join(folder, path)))
      reporter.add(configCodes.fileExists, { message: `${path} is already there.`, subject: join(folder, path) });
  if (reporter.diagnostics.length > 0) return reporter.diagnostics;
  const written: { readonly temporary: string; readonly target: string }[] = [];
  let current = '';
  try {
    for (const [path, text] of files) {
      current = path;
      const target = join(folder, path);
      const temporary = `${target}.${process.pid}.tmp`;
      makeFolder(dirname(target));
      written.push({ temporary, target });
      writeFileSync(temporary, text);
    }
    for (const { temporary, target } of written) renameSync(temporary, target);
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    reporter.add(configCodes.fileWrite, {
      message: `${current} cannot be written: ${writeProblem(error)}.`,
      subject: join(folder, current),
    });
  }
  return reporter.diagnostics;
}
