import { relative } from 'node:path';
import type { Command } from 'commander';
import { CHECK_STATUS, migrateCheck } from '../commands/migrate-check.js';
import { migrateRevision } from '../commands/migrate-revision.js';
import { migrateCurrent, migrateHistory, migrateMove, migrateStamp } from '../commands/migrate-run.js';
import type { CommandResult, MigrateSettings } from '../commands/migrate-settings.js';
import { configFor, type AddCommand, type CommandContext, type CommonOptions } from './command-context.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { allowed, migrateSettingsOf } from './migrate-options.js';
import { reportDiagnostics } from './report-diagnostics.js';

interface Options extends CommonOptions {
  readonly migrations?: string;
  readonly message?: string;
  readonly empty?: boolean;
  readonly against?: string;
  readonly head?: string;
  readonly branch?: string;
  readonly dropped?: string[];
  readonly allow?: string[];
  readonly ignoreChecksums?: boolean;
  readonly oneTransaction?: boolean;
}

type Finish = (status: ExitStatus) => void;

/** `joinery migrate`: Alembic's verbs. */
export const migrateCommand: AddCommand = (program, context, finish) => {
  const migrate = program.command('migrate').description('revisions of the database: write, run, inspect');
  const sub = (name: string, description: string): Command =>
    migrate
      .command(name)
      .description(description)
      .option('--migrations <folder>', 'the folder of revisions; default: migrations');

  addRevision(sub, context, finish);
  addMoves(sub, context, finish);
  addReports(sub, context, finish);
};

type Sub = (name: string, description: string) => Command;

/** Runs one verb between the configuration and the diagnostics it ends with. */
async function act<R extends CommandResult>(
  context: CommandContext,
  options: Options,
  finish: Finish,
  work: (settings: MigrateSettings) => Promise<R>,
  show: (result: R) => void,
): Promise<void> {
  const config = await configFor(context, options);
  if (config === undefined) return finish(exitStatus.findings);
  const result = await work(migrateSettingsOf(context, options, config));
  reportDiagnostics(context.terminal, result.diagnostics, result.sources);
  if (result.ok) show(result);
  finish(result.ok ? exitStatus.ok : exitStatus.findings);
}

function addRevision(sub: Sub, context: CommandContext, finish: Finish): void {
  const { terminal, cwd } = context;
  sub('revision', 'write a revision of what has changed in the schema, both ways')
    .requiredOption('-m, --message <text>', 'what it does, in a few words')
    .option('--empty', 'without operations: for data, or SQL written by hand')
    .option('--against <url>', 'compare with this database instead of with the revisions')
    .option('--head <id>', 'the revision to build on')
    .option('--branch <label>', 'name the new line of revisions')
    .option('--dropped <name...>', 'columns or tables that are dropped, not renamed: customers.full_name')
    .action((options: Options) =>
      act(
        context,
        options,
        finish,
        (settings) =>
          migrateRevision({
            ...settings,
            message: options.message ?? '',
            empty: options.empty === true,
            ...(options.against !== undefined && { against: options.against }),
            ...(options.head !== undefined && { head: options.head }),
            ...(options.branch !== undefined && { branch: options.branch }),
            ...(options.dropped && { dropped: options.dropped }),
          }),
        ({ file, changes }) => {
          for (const change of changes) terminal.out(`  ${change}\n`);
          if (file !== undefined) terminal.out(`wrote ${relative(cwd, file)}\n`);
        },
      ),
    );
}

function addMoves(sub: Sub, context: CommandContext, finish: Finish): void {
  const { terminal } = context;
  const move = (direction: 'up' | 'down') => async (target: string | undefined, options: Options) => {
    const allow = allowed(terminal, options.allow);
    if (allow === undefined) return finish(exitStatus.usage);
    await act(
      context,
      options,
      finish,
      (settings) =>
        migrateMove({
          ...settings,
          direction,
          ...(target !== undefined && { target }),
          allow,
          ignoreChecksums: options.ignoreChecksums === true,
          transaction: options.oneTransaction === true ? 'all' : 'revision',
          onRevision: ({ id, message }) =>
            terminal.out(`${direction === 'up' ? 'upgrade  ' : 'downgrade'} ${id}  ${message}\n`),
        }),
      ({ ran }) => {
        if (ran.length === 0) terminal.out('Nothing to do.\n');
      },
    );
  };
  const runs = (command: Command): Command =>
    command
      .option('--allow <risk...>', 'risks that are taken: dataLoss, notNull')
      .option('--one-transaction', 'all revisions or none')
      .option('--ignore-checksums', 'go on although an applied revision was edited');
  runs(
    sub('upgrade', 'run pending revisions').argument('[target]', 'head, heads, +1, an id, BRANCH@head', 'head'),
  ).action(move('up'));
  runs(sub('downgrade', 'undo revisions').argument('[target]', '-1, base, an id', '-1')).action(move('down'));
  sub('stamp', 'say where the database is, and run nothing')
    .argument('<target>', 'head, base or an id')
    .action((target: string, options: Options) =>
      act(
        context,
        options,
        finish,
        (settings) => migrateStamp({ ...settings, target }),
        () => terminal.out(`stamped ${target}\n`),
      ),
    );
}

function addReports(sub: Sub, context: CommandContext, finish: Finish): void {
  const { terminal } = context;
  sub('current', 'where the database is').action((options: Options) =>
    act(context, options, finish, migrateCurrent, ({ current, pending }) => {
      terminal.out(`${current.length === 0 ? 'base (no revision has run)' : current.join('\n')}\n`);
      if (pending.length > 0) terminal.out(`pending: ${pending.join(', ')}\n`);
    }),
  );
  const history = (heads: boolean) => (options: Options) =>
    act(context, options, finish, migrateHistory, (result) => {
      for (const entry of result.history) {
        if (heads && !entry.isHead) continue;
        const from = entry.revises.length === 0 ? 'base' : entry.revises.join(', ');
        terminal.out(`${from} -> ${entry.id}${entry.isHead ? ' (head)' : ''}  ${entry.message}\n`);
      }
    });
  sub('history', 'all revisions in the order they run').action(history(false));
  sub('heads', 'the revisions that no other builds on').action(history(true));
  sub('check', `do schema, revisions and database agree? (${describeStatuses()})`).action(async (options: Options) => {
    const config = await configFor(context, options);
    if (config === undefined) return finish(exitStatus.findings);
    const result = await migrateCheck(migrateSettingsOf(context, options, config));
    reportDiagnostics(terminal, result.diagnostics, result.sources);
    if (result.finding === 'agrees' && result.ok) terminal.out('Schema, revisions and database agree.\n');
    finish(result.exitStatus);
  });
}

function describeStatuses(): string {
  const { drift, pending, schemaAhead } = CHECK_STATUS;
  return `exit status ${drift}: the database was changed by hand, ${pending}: revisions are pending, ${schemaAhead}: a revision is missing`;
}
