import { push } from '../commands/push.js';
import { configFor, type AddCommand, type CommonOptions } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { allowed, targetOf } from './migrate-options.js';
import { reportDiagnostics } from './report-diagnostics.js';

interface Options extends CommonOptions {
  readonly allow?: string[];
  readonly dropped?: string[];
  readonly dryRun?: boolean;
}

/** `joinery push`: makes a development database what the schema says. */
export const pushCommand: AddCommand = (program, context, finish) => {
  program
    .command('push')
    .description('bring a development database in step with the schema, without a revision')
    .option('--dry-run', 'print the statements, run nothing')
    .option('--allow <risk...>', 'risks that are taken: dataLoss, notNull')
    .option('--dropped <name...>', 'columns or tables that are dropped, not renamed: customers.full_name')
    .action(async (options: Options) => {
      const { terminal } = context;
      const config = await configFor(context, options);
      if (config === undefined) return finish(exitStatus.findings);
      const allow = allowed(terminal, options.allow);
      if (allow === undefined) return finish(exitStatus.usage);
      terminal.progress('comparing the database with the schema');
      const { ok, changes, statements, diagnostics, sources } = await push({
        ...targetOf(context, options, config),
        allow,
        ...(options.dropped && { dropped: options.dropped }),
        dryRun: options.dryRun === true,
      });
      reportDiagnostics(terminal, diagnostics, sources);
      if (!ok) return finish(exitStatus.findings);
      // A dry run's standard output is a script; what is said about it goes beside it.
      const say = (text: string): void => (options.dryRun === true ? terminal.err(text) : terminal.out(text));
      if (options.dryRun === true) for (const statement of statements) terminal.out(`${statement};\n`);
      for (const change of changes) say(`  ${change}\n`);
      if (changes.length === 0) say('The database agrees with the schema.\n');
      else
        say(
          `${changes.length} change${changes.length === 1 ? '' : 's'} ${options.dryRun === true ? 'to make' : 'made'}.\n`,
        );
      finish(exitStatus.ok);
    });
};
