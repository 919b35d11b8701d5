/** `joinery push`: makes a database what the schema says, without a revision. For prototypes and tests. */
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Operation } from '../../runtime/ddl/operation.js';
import { compileSteps } from '../../runtime/migration/compile-steps.js';
import { MigrationConnection } from '../../runtime/migration/migration-connection.js';
import { withMigrationLock } from '../../runtime/migration/migration-lock.js';
import { requirePermissions, stepRisks } from '../../runtime/migration/permissions.js';
import { runActions } from '../../runtime/migration/run-actions.js';
import type { Permission } from '../../runtime/migration/step.js';
import { Reporter } from '../diagnostic-code.js';
import { describeChange } from '../diff/describe-change.js';
import { reportAmbiguities, reportSpentHints } from '../diff/report-difference.js';
import { compileSchema, databaseUrl, finish, isFailed, withDatabase } from './migrate-settings.js';
import type { CommandResult, MigrateSettings } from './migrate-settings.js';
import { differenceFromDatabase } from './schema-difference.js';

export interface PushOptions extends Omit<MigrateSettings, 'migrations'> {
  /** Risks that are taken: without `dataLoss` a push that would lose data is refused. */
  readonly allow?: readonly Permission[];
  /** Drops that are no renames: `customers.full_name`. */
  readonly dropped?: readonly string[];
  /** Say what would be done, and do nothing. */
  readonly dryRun?: boolean;
}

export interface PushResult extends CommandResult {
  /** The changes in words. */
  readonly changes: readonly string[];
  /** The statements, as run (or, on a dry run, as they would be). */
  readonly statements: readonly string[];
}

/** Brings a database to the schema. An empty one gets everything; one that agrees is left alone. */
export async function push(options: PushOptions): Promise<PushResult> {
  const reporter = new Reporter();
  const settings = { ...options, migrations: '' };
  const { model, sources } = compileSchema(settings, reporter);
  const url = model && databaseUrl(settings, model, reporter);
  const done = { changes: [] as string[], statements: [] as string[] };
  if (!model || url === undefined || isFailed(reporter)) return finish(reporter, sources, done);
  const dryRun = options.dryRun ?? false;
  const work = (engine: Engine<Dialect>): Promise<void> =>
    engine.using(async (raw) => {
      const connection = new MigrationConnection(raw, engine.dialect);
      const compareAndRun = async (): Promise<void> => {
        const { actual, changes, operations, ambiguities, spent } = await differenceFromDatabase(
          raw,
          model.metadata,
          options.dropped,
        );
        reportSpentHints(spent, model, reporter);
        reportAmbiguities(ambiguities, model, reporter);
        if (isFailed(reporter)) return;
        done.changes = changes.map(describeChange);
        requirePermissions(stepRisks({ id: 'push' }, operations, actual, engine.dialect.name, options.allow));
        done.statements = await run(operations, actual, connection, dryRun);
      };
      // Taking the lock writes.
      await (dryRun ? compareAndRun() : withMigrationLock(connection, compareAndRun));
    });
  await withDatabase(url, reporter, work, { readOnly: dryRun, missing: 'empty' });
  return finish(reporter, sources, done);
}

async function run(
  operations: readonly Operation[],
  actual: Parameters<typeof compileSteps>[1],
  connection: MigrationConnection,
  dryRun: boolean,
): Promise<string[]> {
  const { actions } = compileSteps(operations, actual, connection.ddl, 'push');
  if (actions.length > 0 && !dryRun)
    await runActions(actions, connection, {
      skip: 0,
      joined: false,
      stillNeeded: () => Promise.resolve(true),
      progress: () => Promise.resolve(),
    });
  return actions.flatMap((action) =>
    action.kind === 'statement' ? [action.sql] : action.kind === 'rebuild' ? action.statements : [],
  );
}
