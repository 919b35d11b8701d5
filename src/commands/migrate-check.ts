/** `joinery migrate check`: do the database, the revisions and the schema agree? */
import { Migrator } from '../../runtime/migration/migrator.js';
import { Reporter } from '../diagnostic-code.js';
import { diffCodes } from '../diff/codes.js';
import { describeChange } from '../diff/describe-change.js';
import { openMigrationFolder, reporting } from './migrate-folder.js';
import { replayed } from './migrate-revision.js';
import { compileSchema, databaseUrl, finish, isFailed, withDatabase } from './migrate-settings.js';
import type { CommandResult, MigrateSettings } from './migrate-settings.js';
import { differenceFromDatabase, differenceOfSchemas } from './schema-difference.js';

/** Exit status per finding: they differ, so that a pipeline can tell them apart. The worst one counts. */
export const CHECK_STATUS = { agrees: 0, drift: 1, pending: 3, schemaAhead: 4 } as const;
export type CheckFinding = keyof typeof CHECK_STATUS;

export interface CheckResult extends CommandResult {
  readonly finding: CheckFinding;
  readonly exitStatus: (typeof CHECK_STATUS)[CheckFinding];
  /** How the database differs from what its own revisions lead to. */
  readonly drift: readonly string[];
  /** Revisions the database does not have. */
  readonly pending: readonly string[];
  /** What the schema has that no revision says. */
  readonly schemaAhead: readonly string[];
}

/**
 * Compares three pairs: the database with the schema at its own revision (drift, whatever is pending), its revision with
 * the last one (pending), and the last one with the schema (a revision is missing). Without any revision, the database
 * with the schema.
 */
export async function migrateCheck(settings: MigrateSettings): Promise<CheckResult> {
  const reporter = new Reporter();
  const folder = await openMigrationFolder(settings.migrations, reporter);
  const { model, sources } = compileSchema(settings, reporter);
  const url = model && databaseUrl(settings, model, reporter);
  const found = { drift: [] as string[], pending: [] as string[], schemaAhead: [] as string[] };
  if (folder && model && url !== undefined && !isFailed(reporter)) {
    const last = await reporting(reporter, () => replayed(folder, folder.graph.heads, model.dialects));
    if (last && folder.revisions.length > 0)
      found.schemaAhead = differenceOfSchemas(last, model.metadata).changes.map(describeChange);
    await withDatabase(
      url,
      reporter,
      async (engine) => {
        const status = await new Migrator({ revisions: folder.revisions, database: engine }).status();
        found.pending = [...status.pending];
        const own = folder.revisions.length === 0 ? model.metadata : replayed(folder, status.current, model.dialects);
        const difference = await engine.using((connection) => differenceFromDatabase(connection, own));
        // From what the revisions say to what the database has: the other way round than a migration would go.
        found.drift = difference.changes.map(describeDrift);
      },
      { readOnly: true, missing: 'empty' },
    );
  }
  report(found, reporter, folder?.revisions.length === 0 ? 'the schema' : 'its revisions');
  const finding: CheckFinding =
    found.drift.length > 0
      ? 'drift'
      : found.pending.length > 0
        ? 'pending'
        : found.schemaAhead.length > 0
          ? 'schemaAhead'
          : 'agrees';
  return finish(reporter, sources, { ...found, finding, exitStatus: isFailed(reporter) ? 1 : CHECK_STATUS[finding] });
}

/** What a migration would remove, somebody has added by hand. */
function describeDrift(change: Parameters<typeof describeChange>[0]): string {
  const text = describeChange(change);
  if (text.endsWith(' removed')) return `${text.slice(0, -' removed'.length)} added by hand`;
  if (text.endsWith(' added')) return `${text.slice(0, -' added'.length)} missing`;
  return text;
}

/** One diagnostic for each kind of finding; the findings themselves are the result's lists. */
function report(
  { drift, pending, schemaAhead }: Record<'drift' | 'pending' | 'schemaAhead', readonly string[]>,
  reporter: Reporter,
  wanted: string,
): void {
  if (drift.length > 0)
    reporter.add(diffCodes.drift, { message: `The database differs in ${count(drift, 'place')} from ${wanted}.` });
  if (pending.length > 0)
    reporter.add(diffCodes.pending, { message: `The database lacks ${count(pending, 'revision')}.` });
  if (schemaAhead.length > 0)
    reporter.add(diffCodes.schemaAhead, {
      message: `The schema has ${count(schemaAhead, 'change')} that no revision makes.`,
    });
}

const count = ({ length }: readonly string[], noun: string): string => `${length} ${noun}${length === 1 ? '' : 's'}`;
