import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import { outputCodes } from './codes.js';
import { makeFolder } from './make-folder.js';
import { makeStagingFolder } from './staging-folder.js';
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
 * @param folder - the output folder, absolute
 * @param changes - what to write and remove; a path beginning with a dot is the folder's own record and written last
 */
export function writeOutput(folder: string, changes: OutputChanges): readonly Diagnostic[] {
  const reporter = new Reporter();
  let staging: string | undefined;
  try {
    makeFolder(folder);
    staging = makeStagingFolder(folder);
    const staged = stage(staging, changes.write);
    moveAll(folder, staged, changes);
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

function moveAll(folder: string, staged: ReadonlyMap<string, string>, changes: OutputChanges): void {
  const before = new Map<string, Buffer | undefined>();
  const folders = new Set<string>();
  try {
    for (const [path, file] of staged) {
      const target = join(folder, path);
      if (!folders.has(dirname(target))) makeFolder(dirname(target));
      folders.add(dirname(target));
      before.set(path, bytesOf(target));
      renameSync(file, target);
    }
    for (const path of changes.remove) {
      before.set(path, bytesOf(join(folder, path)));
      rmSync(join(folder, path), { force: true });
    }
  } catch (error) {
    putBack(folder, before);
    throw error;
  }
  for (const path of changes.remove) removeEmptyFolders(folder, dirname(path));
}

/** A file as it is before it is overwritten; nothing for one that is not there, or no file. */
function bytesOf(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

function putBack(folder: string, before: ReadonlyMap<string, Buffer | undefined>): void {
  for (const [path, bytes] of before) {
    const target = join(folder, path);
    try {
      if (bytes !== undefined) writeFileSync(target, bytes);
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
