import type { Command } from 'commander';
import { migrateMove, migrateStamp } from '../commands/migrate-run.js';
import { exitStatus } from './exit-status.js';
import { allowed } from './migrate-options.js';
import { act, type AddVerbs, type VerbOptions } from './migrate-verb.js';

interface Options extends VerbOptions {
  readonly allow?: string[];
  readonly ignoreChecksums?: boolean;
  readonly oneTransaction?: boolean;
}

/** The verbs that move a database: `upgrade`, `downgrade`, `stamp`. */
export const addMoves: AddVerbs = (verb, context, finish) => {
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
      ({ ran, known }) => {
        if (ran.length > 0) return;
        if (known === 0)
          terminal.out('There are no revisions yet: joinery migrate revision -m "…" writes the first.\n');
        else terminal.out('Nothing to do: the database is there already.\n');
      },
    );
  };
  const runs = (command: Command): Command =>
    command
      .option('--allow <risk...>', 'risks that are taken: dataLoss, notNull')
      .option('--one-transaction', 'all revisions or none')
      .option('--ignore-checksums', 'go on although an applied revision was edited');
  runs(
    verb('upgrade', 'run pending revisions').argument('[target]', 'head, heads, +1, an id, BRANCH@head', 'head'),
  ).action(move('up'));
  runs(verb('downgrade', 'undo revisions').argument('[target]', '-1, base, an id', '-1')).action(move('down'));
  verb('stamp', 'say where the database is, and run nothing')
    .argument('<target>', 'head, base or an id')
    .action((target: string, options: Options) =>
      act(
        context,
        options,
        finish,
        (settings) => migrateStamp({ ...settings, target }),
        () => terminal.out(`The database is now said to be at ${target}.\n`),
      ),
    );
};
