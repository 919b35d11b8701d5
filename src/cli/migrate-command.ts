import type { AddCommand } from './command-context.js';
import { addMoves } from './migrate-moves.js';
import { addReports } from './migrate-reports.js';
import type { Verb } from './migrate-verb.js';
import { addWrites } from './migrate-writes.js';

/** `joinery migrate`: Alembic's verbs. */
export const migrateCommand: AddCommand = (program, context, finish) => {
  const migrate = program.command('migrate').description('revisions of the database: write, run, inspect');
  const verb: Verb = (name, description) =>
    migrate
      .command(name)
      .description(description)
      .option('--migrations <folder>', 'the folder of revisions; default: migrations');
  for (const add of [addWrites, addMoves, addReports]) add(verb, context, finish);
};
