import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import { outputCodes } from './codes.js';
import { contentHash } from './content-hash.js';
import { MANIFEST_PATH, parseManifest } from './manifest.js';
import type { Manifest } from './manifest.js';
import { systemReason } from './system-reason.js';

/** What is known of a file without keeping it. Plain data: it may come from another thread. */
export interface FileOnDisk {
  /** Hash of its text. */
  readonly content: string;
  /** Bytes. */
  readonly size: number;
  /** How its text begins: enough to know who made it. */
  readonly start: string;
}

/** The output folder as it is on disk. */
export interface OutputFolder {
  readonly folder: string;
  /** What Joinery wrote last; absent for a new folder or where the record is lost. */
  readonly manifest?: Manifest;
  /** By path (with forward slashes) every file below; files named `.…` are other tools' and not looked at. */
  readonly files: ReadonlyMap<string, FileOnDisk>;
}

export interface ReadOutput {
  readonly output: OutputFolder;
  readonly diagnostics: readonly Diagnostic[];
}

const START = 100;

/**
 * Reads the whole output folder; one that does not exist is empty.
 *
 * @param folder - absolute path
 */
export function readOutput(folder: string): ReadOutput {
  const reporter = new Reporter();
  const files = new Map<string, FileOnDisk>();
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else files.set(path, describe(bytesOf(join(folder, path))));
    }
  };
  let manifest: Manifest | undefined;
  try {
    if (existsSync(folder)) {
      if (statSync(folder).isDirectory()) walk('');
      else reporter.add(outputCodes.outputIsFile, { message: 'The output path is a file.', subject: folder });
      const record = join(folder, MANIFEST_PATH);
      if (existsSync(record)) manifest = parseManifest(readFileSync(record, 'utf8'));
    }
  } catch (error) {
    const message = `The output folder cannot be read: ${systemReason(error)}.`;
    reporter.add(outputCodes.outputUnreadable, { message, subject: folder });
  }
  return { output: { folder, files, ...(manifest && { manifest }) }, diagnostics: reporter.diagnostics };
}

/** A file's bytes; none for what is no file (a link that leads nowhere or to a folder, a pipe): nobody here wrote that. */
function bytesOf(path: string): Buffer {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : Buffer.alloc(0);
}

function describe(bytes: Buffer): FileOnDisk {
  return { content: contentHash(bytes), size: bytes.length, start: bytes.toString('utf8', 0, START) };
}
