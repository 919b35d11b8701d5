import { MigrationError } from '../../runtime/migration/migration-error.js';
import { RevisionGraph } from '../../runtime/migration/revision-graph.js';
import type { Revision } from '../../runtime/migration/revision.js';
import { JoineryError } from '../../runtime/util/errors.js';
import type { Reporter } from '../diagnostic-code.js';
import { diffCodes } from '../diff/codes.js';
import { readRevisions } from '../io/read-revisions.js';

/** The revisions of a folder. */
export interface MigrationFolder {
  readonly folder: string;
  readonly revisions: readonly Revision[];
  readonly graph: RevisionGraph<Revision>;
  /** File name by revision id. */
  readonly files: ReadonlyMap<string, string>;
}

/** Loads a folder of revisions; undefined after an error, which is reported. A folder that is not there is an empty history. */
export async function openMigrationFolder(folder: string, reporter: Reporter): Promise<MigrationFolder | undefined> {
  const files = await readRevisions(folder);
  for (const { name, problem } of files)
    if (problem !== undefined)
      reporter.add(diffCodes.badRevisionFile, {
        message: `The revision file ${name} can't be loaded: ${problem}.`,
        subject: name,
      });
  if (files.some(({ problem }) => problem !== undefined)) return undefined;
  const revisions = files.flatMap(({ revision }) => (revision ? [revision] : []));
  const graph = await reporting(reporter, () => new RevisionGraph(revisions));
  if (!graph) return undefined;
  const names = new Map(files.flatMap(({ name, revision }) => (revision ? [[revision.id, name] as const] : [])));
  return { folder, revisions, graph, files: names };
}

/** Runs something that may fail for the user's reasons; its error becomes a diagnostic. */
export async function reporting<T>(reporter: Reporter, work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    reportError(error, reporter);
    return undefined;
  }
}

/** A database's or the migrator's error as a diagnostic; anything else is a bug and goes on. */
export function reportError(error: unknown, reporter: Reporter): void {
  if (error instanceof MigrationError)
    reporter.push({
      code: error.code,
      severity: 'error',
      message: error.message,
      hint: error.hint,
      ...(error.revision !== undefined && { subject: `revision ${error.revision}` }),
    });
  else if (error instanceof JoineryError) {
    const { code, severity } = { severity: 'error' as const, ...diffCodes.databaseFailed };
    const text = error.message.endsWith('.') ? error.message : `${error.message}.`;
    reporter.push({
      code,
      severity,
      // What to do stands in the runtime's message itself.
      message: text.charAt(0).toUpperCase() + text.slice(1),
      ...(error.sql !== undefined && { subject: error.sql }),
    });
  } else throw error;
}
