/** `joinery migrate upgrade`, `downgrade` and `stamp`: what moves a database. */
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { Migrator } from '../../runtime/migration/migrator.js';
import type { MigrateOptions } from '../../runtime/migration/migrator.js';
import { Reporter } from '../diagnostic-code.js';
import { diffCodes } from '../diff/codes.js';
import { makesFile } from '../io/database-file.js';
import { openMigrationFolder } from './migrate-folder.js';
import { compileSchema, databaseUrl, finish, isFailed, withDatabase } from './migrate-settings.js';
import type { CommandResult, DatabaseAccess, MigrateSettings } from './migrate-settings.js';

export interface MoveOptions extends MigrateSettings, MigrateOptions {
  readonly direction: 'up' | 'down';
  /** `head`, `heads`, `base`, an id, `+1`, `-1`, `BRANCH@head`, … Default for up: `head`. */
  readonly target?: string;
}

export interface MoveResult extends CommandResult {
  /** Ids of the revisions that ran. */
  readonly ran: readonly string[];
  /** How many revisions there are. */
  readonly known: number;
}

/** How the revisions' database is used. */
interface MigratorAccess extends DatabaseAccess {
  /**
   * Whether there would be anything to do on an empty database, in which it is tried; an error counts as told. An SQLite file
   * comes into being by being opened, and is not to where a command is refused or has nothing to do.
   */
  readonly rehearse?: (migrator: Migrator) => Promise<boolean>;
}

/** Opens the revisions and the database they are for, and reports what is wrong on the way. */
export async function withMigrator<T>(
  settings: MigrateSettings,
  reporter: Reporter,
  work: (migrator: Migrator) => Promise<T>,
  { rehearse, ...access }: MigratorAccess = {},
): Promise<T | undefined> {
  const folder = await openMigrationFolder(settings.migrations, reporter);
  if (!folder) return undefined;
  // The schema is only asked for its URL: an error in it keeps no database from moving that --url names.
  const model = settings.url === undefined ? compileSchema(settings, reporter).model : undefined;
  const url = isFailed(reporter) ? undefined : databaseUrl(settings, model, reporter);
  if (url === undefined) return undefined;
  const on = (database: Engine<Dialect>): Migrator => new Migrator({ revisions: folder.revisions, database });
  if (rehearse && makesFile(url)) {
    const wanted = await withDatabase('sqlite::memory:', reporter, (database) => rehearse(on(database)));
    if (wanted !== true) return undefined;
  }
  return withDatabase(url, reporter, (database) => work(on(database)), access);
}

/** Runs revisions up or down. */
export async function migrateMove(options: MoveOptions): Promise<MoveResult> {
  const reporter = new Reporter();
  const { direction, target = direction === 'up' ? 'head' : '-1' } = options;
  let known = 0;
  const result = await withMigrator(
    options,
    reporter,
    (migrator) => {
      known = migrator.history().length;
      return direction === 'up' ? migrator.upgrade(target, options) : migrator.downgrade(target, options);
    },
    {
      rehearse: async (migrator) => {
        known = migrator.history().length;
        return (await migrator.plan(direction, target, options)).steps.length > 0;
      },
    },
  );
  for (const message of result?.warnings ?? [])
    reporter.add({ ...diffCodes.ambiguousStep, severity: 'warning' }, { message });
  return finish(reporter, [], { ran: result?.ran ?? [], known });
}

/** Says where a database is, and runs nothing. */
export async function migrateStamp(options: MigrateSettings & { readonly target: string }): Promise<CommandResult> {
  const reporter = new Reporter();
  await withMigrator(options, reporter, (migrator) => migrator.stamp(options.target), {
    rehearse: async (migrator) => {
      await migrator.stamp(options.target);
      return (await migrator.current()).length > 0;
    },
  });
  return finish(reporter, [], {});
}

/** One revision of the history. */
export interface HistoryEntry {
  readonly id: string;
  readonly revises: readonly string[];
  readonly message: string;
  readonly branch?: string;
  readonly file: string;
  readonly isHead: boolean;
}

/** The revisions in the order they run; needs no database. */
export async function migrateHistory(
  settings: MigrateSettings,
): Promise<CommandResult & { readonly history: readonly HistoryEntry[] }> {
  const reporter = new Reporter();
  const folder = await openMigrationFolder(settings.migrations, reporter);
  const heads = new Set(folder?.graph.heads);
  const history = (folder?.graph.order ?? []).map(({ id, revises, message, branch }) => ({
    id,
    revises,
    message,
    ...(branch !== undefined && { branch }),
    file: folder?.files.get(id) ?? '',
    isHead: heads.has(id),
  }));
  return finish(reporter, [], { history });
}

/** Where a database is. */
export async function migrateCurrent(settings: MigrateSettings): Promise<
  CommandResult & {
    readonly current: readonly string[];
    readonly pending: readonly string[];
    readonly edited: readonly string[];
  }
> {
  const reporter = new Reporter();
  const status = await withMigrator(settings, reporter, (migrator) => migrator.status(), {
    readOnly: true,
    missing: 'empty',
  });
  for (const id of status?.edited ?? [])
    reporter.add(
      { ...diffCodes.edited, severity: 'warning' },
      {
        message: `The checksum of revision ${id} does not match: its file was edited after it was applied.`,
        subject: `revision ${id}`,
      },
    );
  for (const id of status?.unknown ?? [])
    reporter.add(
      { ...diffCodes.lostRevision, severity: 'warning' },
      { message: `The database has revision ${id}, which has no file.`, subject: `revision ${id}` },
    );
  const { current = [], pending = [], edited = [] } = status ?? {};
  return finish(reporter, [], { current, pending, edited });
}
