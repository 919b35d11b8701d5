import { relative } from 'node:path';
import { migrateMerge } from '../commands/migrate-merge.js';
import { migrateRevision, type RevisionResult } from '../commands/migrate-revision.js';
import { migrateSql } from '../commands/migrate-sql.js';
import { dialectOption } from './dialect-option.js';
import { exitStatus } from './exit-status.js';
import { act, type AddVerbs, type VerbOptions } from './migrate-verb.js';

interface RevisionOptions extends VerbOptions {
  readonly message: string;
  readonly empty?: boolean;
  readonly against?: string;
  readonly head?: string;
  readonly branch?: string;
  readonly dropped?: string[];
}

interface MergeOptions extends VerbOptions {
  readonly message: string;
  readonly force?: boolean;
}

interface SqlOptions extends VerbOptions {
  readonly dialect?: string;
  readonly downgrade?: boolean;
}

/** The verbs that write: `revision` and `merge` a file, `sql` a script. */
export const addWrites: AddVerbs = (verb, context, finish) => {
  const { terminal, cwd } = context;
  const showFile = ({ file, changes }: RevisionResult): void => {
    for (const change of changes) terminal.out(`  ${change}\n`);
    if (file !== undefined)
      terminal.out(`wrote ${relative(cwd, file)}\nRead it, then run it with joinery migrate upgrade.\n`);
  };
  verb('revision', 'write a revision of what has changed in the schema, both ways')
    .requiredOption('-m, --message <text>', 'what it does, in a few words')
    .option('--empty', 'without operations: for data, or SQL written by hand')
    .option('--against <url>', 'compare with this database instead of with the revisions')
    .option('--head <id>', 'the revision to build on')
    .option('--branch <label>', 'name the new line of revisions')
    .option('--dropped <name...>', 'columns or tables that are dropped, not renamed: customers.full_name')
    .action(({ message, empty, against, head, branch, dropped, ...options }: RevisionOptions) =>
      act(
        context,
        options,
        finish,
        (settings) =>
          migrateRevision({
            ...settings,
            message,
            empty: empty === true,
            ...(against !== undefined && { against }),
            ...(head !== undefined && { head }),
            ...(branch !== undefined && { branch }),
            ...(dropped && { dropped }),
          }),
        showFile,
      ),
    );
  verb('merge', 'write a revision that joins several heads')
    .argument('[heads...]', 'the revisions to join; default: all heads')
    .option('-m, --message <text>', 'what it joins, in a few words', 'merge')
    .option('--force', 'join them although they change the same thing')
    .action((heads: string[], { message, force, ...options }: MergeOptions) =>
      act(
        context,
        options,
        finish,
        (settings) => migrateMerge({ ...settings, message, force: force === true, ...(heads.length > 0 && { heads }) }),
        showFile,
      ),
    );
  verb('sql', 'print the SQL of revisions as a script, without a database')
    .argument('[range]', 'FROM:TO, for example base:head or ID:head', 'base:head')
    .option('--dialect <name>', "sqlite, postgresql or mysql; default: the datasource's first")
    .option('--downgrade', 'the way back: head:base, ID:base')
    .action(async (range: string, { dialect: asked, downgrade, ...options }: SqlOptions) => {
      const dialect = asked === undefined ? undefined : dialectOption(terminal, asked);
      if (asked !== undefined && dialect === undefined) return finish(exitStatus.usage);
      const direction = downgrade === true ? 'down' : 'up';
      await act(
        context,
        options,
        finish,
        (settings) => migrateSql({ ...settings, range, direction, ...(dialect && { dialect }) }),
        ({ script }) => terminal.out(script),
      );
    });
};
