import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import { outputCodes } from './codes.js';
import type { ManifestEntry } from './manifest.js';
import type { FileOnDisk, OutputFolder } from './read-output.js';

/** What the folder should hold, before anything is built. */
export interface WantedOutput {
  readonly generator: string;
  readonly options: string;
  /** Path to the hash of what the file is made from. */
  readonly inputs: ReadonlyMap<string, string>;
  /** True where the schema describes something. */
  readonly hasModels: boolean;
  /** True for the start of a text that Joinery opened with its own header. */
  readonly isOurs: (start: string) => boolean;
}

export interface OutputPlan {
  /** Files that must be built; all others are known to be right. */
  readonly dirty: readonly string[];
  /** Files of the last run that no longer belong. */
  readonly stale: readonly string[];
  /** Files as they stand that are right. */
  readonly clean: ReadonlyMap<string, ManifestEntry>;
  /** Files that are not what was written last time. */
  readonly edited: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decides what has to be built and removed, by hashes alone.
 *
 * @param output - the folder as it is
 * @param wanted - the folder as it should be
 * @param force - build everything, write even beside files of others, and remove all where the schema describes nothing
 */
export function planOutput(output: OutputFolder, wanted: WantedOutput, force: boolean): OutputPlan {
  const { manifest } = output;
  const same = !force && manifest?.generator === wanted.generator && manifest.options === wanted.options;
  const dirty: string[] = [];
  const edited: string[] = [];
  const clean = new Map<string, ManifestEntry>();
  for (const [path, inputs] of wanted.inputs) {
    const entry = manifest?.files.get(path);
    const file = output.files.get(path);
    const untouched = entry !== undefined && file !== undefined && file.content === entry.content;
    if (same && untouched && entry.inputs === inputs) clean.set(path, entry);
    else dirty.push(path);
    if (entry !== undefined && file !== undefined && !untouched) edited.push(path);
  }
  const isOurs = ([path, file]: readonly [string, FileOnDisk]): boolean =>
    manifest?.files.has(path) === true || wanted.isOurs(file.start);
  const stale = [...output.files].filter((file) => !wanted.inputs.has(file[0]) && isOurs(file));
  const foreign = [...output.files].filter((file) => !isOurs(file)).map(([path]) => path);
  const refused = refusal(output, foreign);
  const emptied = wanted.hasModels || stale.length === 0 ? [] : emptySchema(output, stale.length);
  return {
    dirty,
    stale: stale.map(([path]) => path),
    clean,
    edited,
    diagnostics: force ? [] : [...refused, ...emptied],
  };
}

function refusal(output: OutputFolder, foreign: readonly string[]): readonly Diagnostic[] {
  if (foreign.length === 0) return [];
  const reporter = new Reporter();
  const some = foreign.slice(0, 3).join(', ');
  const rest = foreign.length > 3 ? ` and ${foreign.length - 3} more` : '';
  reporter.add(outputCodes.foreignFiles, {
    message: `The output folder holds files that Joinery did not write: ${some}${rest}.`,
    subject: output.folder,
  });
  return reporter.diagnostics;
}

function emptySchema(output: OutputFolder, stale: number): readonly Diagnostic[] {
  const reporter = new Reporter();
  reporter.add(outputCodes.emptySchema, {
    message: `The schema describes no model, and ${String(stale)} generated ${stale === 1 ? 'file' : 'files'} would be removed.`,
    subject: output.folder,
  });
  return reporter.diagnostics;
}
