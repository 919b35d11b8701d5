import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import { outputCodes } from './codes.js';
import type { OutputFolder } from './read-output.js';
import { systemReason } from './system-reason.js';

export interface OutputChanges {
  /** Path to text of files that are new or differ. */
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
}

/**
 * Writes all or nothing. Every text goes to a temporary folder on the same file system first, then each is renamed over
 * its place, so nobody reads half a file; when a rename fails, what was already moved is put back.
 *
 * @param output - the folder as it was read, which is what is put back
 * @param changes - what to write and remove; a path beginning with a dot is the folder's own record and written last
 */
export function writeOutput(output: OutputFolder, changes: OutputChanges): readonly Diagnostic[] {
  const { folder } = output;
  const reporter = new Reporter();
  let staging: string | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    staging = mkdtempSync(join(folder, '.joinery-'));
    const staged = stage(staging, changes.write);
    moveAll(output, staged, changes);
  } catch (error) {
    const message = `The output folder cannot be written: ${systemReason(error)}. Nothing was changed.`;
    reporter.add(outputCodes.outputUnwritable, { message, subject: folder });
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  }
  return reporter.diagnostics;
}

/** Writes the texts under numbers, so that the temporary folder is flat; returns path to temporary file. */
function stage(staging: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const staged = new Map<string, string>();
  const ordered = [...files].sort(([a], [b]) => Number(a.startsWith('.')) - Number(b.startsWith('.')));
  for (const [path, text] of ordered) {
    const file = join(staging, String(staged.size));
    writeFileSync(file, text);
    staged.set(path, file);
  }
  return staged;
}

function moveAll(output: OutputFolder, staged: ReadonlyMap<string, string>, changes: OutputChanges): void {
  const { folder } = output;
  const touched: string[] = [];
  const folders = new Set<string>();
  try {
    for (const [path, file] of staged) {
      const target = join(folder, path);
      if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
      folders.add(dirname(target));
      touched.push(path);
      renameSync(file, target);
    }
    for (const path of changes.remove) {
      touched.push(path);
      rmSync(join(folder, path), { force: true });
    }
  } catch (error) {
    putBack(output, touched);
    throw error;
  }
  for (const path of changes.remove) removeEmptyFolders(folder, dirname(path));
}

function putBack(output: OutputFolder, touched: readonly string[]): void {
  for (const path of touched) {
    const target = join(output.folder, path);
    const before = output.files.get(path);
    try {
      if (before !== undefined) writeFileSync(target, before);
      else if (existsSync(target)) rmSync(target);
    } catch {
      // The medium that refused the write may refuse this too; the first error is the one to report.
    }
  }
}

function removeEmptyFolders(folder: string, below: string): void {
  if (below === '.' || !existsSync(join(folder, below))) return;
  if (readdirSync(join(folder, below)).length > 0) return;
  rmdirSync(join(folder, below));
  removeEmptyFolders(folder, dirname(below));
}
