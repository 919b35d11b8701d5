import { JoineryError } from '../util/errors.js';
import type { Action } from './compile-steps.js';
import { MigrationError } from './migration-error.js';
import type { MigrationConnection } from './migration-connection.js';
import { beginExclusively } from './migration-lock.js';
import { foreignKeyViolations, runRebuild } from './run-rebuild.js';

/** Told after each stretch of actions, inside its transaction where there is one. */
export interface ActionProgress {
  /** How many actions are done; `last`: all of them. */
  (done: number, last: boolean): Promise<void>;
}

export interface RunActionsOptions {
  /** Actions an interrupted run has done already. */
  readonly skip: number;
  readonly progress: ActionProgress;
  /** Called inside the first transaction; false: somebody else did it meanwhile. */
  readonly stillNeeded: () => Promise<boolean>;
  /** The revision, for messages; absent: a push. */
  readonly revision?: string;
  /** A transaction around everything is open already. */
  readonly joined: boolean;
}

/**
 * Runs the actions of one direction of a revision. Where the dialect's DDL is transactional, in one transaction; an
 * action that can't be in one is run between two, and what is done is noted, so that an interrupted run can go on.
 *
 * @returns false when somebody else had done it meanwhile
 */
export async function runActions(
  actions: readonly Action[],
  connection: MigrationConnection,
  options: RunActionsOptions,
): Promise<boolean> {
  if (connection.dialect.name === 'sqlite' && !options.joined && actions.some(touchesReferences))
    return withoutForeignKeys(connection, () => stretches(actions, connection, options));
  return stretches(actions, connection, options);
}

const inTransaction = (action: Action, connection: MigrationConnection): boolean =>
  connection.dialect.capabilities.transactionalDdl && !(action.kind === 'statement' && !action.transactional);

async function stretches(
  actions: readonly Action[],
  connection: MigrationConnection,
  options: RunActionsOptions,
): Promise<boolean> {
  let done = options.skip;
  do {
    let end = done;
    while (end < actions.length && inTransaction(actions[end] as Action, connection)) end++;
    if (end === done && done < actions.length) {
      if (done === 0 && !(await options.stillNeeded())) return false;
      if (options.joined) throw notTogether(actions[done] as Action, options.revision);
      await runAction(actions[done] as Action, connection, options.revision);
      done++;
      await options.progress(done, done === actions.length);
      continue;
    }
    const from = done;
    const ran = await stretch(connection, options, async () => {
      if (from === 0 && !(await options.stillNeeded())) return false;
      for (const action of actions.slice(from, end)) await runAction(action, connection, options.revision);
      await options.progress(end, end === actions.length);
      return true;
    });
    if (!ran) return false;
    done = end;
  } while (done < actions.length);
  return true;
}

/** Runs `work` in a transaction of its own, or in the one around everything. */
async function stretch(
  connection: MigrationConnection,
  { joined }: RunActionsOptions,
  work: () => Promise<boolean>,
): Promise<boolean> {
  if (joined) return work();
  await beginExclusively(connection);
  try {
    const result = await checked(connection, work);
    await connection.raw.commit();
    return result;
  } catch (error) {
    await connection.raw.rollback();
    throw error;
  }
}

/**
 * Where SQLite's foreign_keys is off, its check stands in: rows that refer to nothing and did not before are an error.
 *
 * @throws MigrationError naming them
 */
export async function checked<T>(connection: MigrationConnection, work: () => Promise<T>): Promise<T> {
  if (connection.dialect.name !== 'sqlite' || Number(await connection.value('PRAGMA foreign_keys')) === 1)
    return work();
  const before = new Set(await foreignKeyViolations(connection));
  const result = await work();
  const broken = (await foreignKeyViolations(connection)).filter((violation) => !before.has(violation));
  if (broken.length === 0) return result;
  const more = broken.length > 5 ? ` and ${broken.length - 5} more` : '';
  throw new MigrationError(
    'JN8016',
    `The revision would leave rows that refer to nothing: ${broken.slice(0, 5).join('; ')}${more}.`,
    'Delete or correct these rows in a step before; nothing was changed.',
  );
}

async function runAction(action: Action, connection: MigrationConnection, revision: string | undefined): Promise<void> {
  try {
    if (action.kind === 'run') await action.run(connection.transaction());
    else if (action.kind === 'rebuild') await runRebuild(action, connection);
    else await connection.script(action.sql);
  } catch (error) {
    if (error instanceof MigrationError) throw error;
    throw stepFailed(action, error, connection, revision);
  }
}

function stepFailed(
  action: Action,
  error: unknown,
  connection: MigrationConnection,
  revision: string | undefined,
): MigrationError {
  const reason = error instanceof Error ? error.message : String(error);
  const known = error instanceof JoineryError ? error.sql : undefined;
  const sql = known ?? (action.kind === 'statement' ? action.sql : undefined);
  const line = sql?.replaceAll(/\s+/g, ' ');
  const shown = line === undefined || line.length <= 160 ? line : `${line.slice(0, 159)}…`;
  const again = revision === undefined ? 'push' : 'upgrade';
  const after = connection.dialect.capabilities.transactionalDdl
    ? `It was rolled back; correct the cause and ${again} again.`
    : `What came before it stays; correct the cause and ${again} again: it goes on from here.`;
  // Tables that no revision made: pushed, or older than the revisions.
  const stamp = `If the database has all of this revision already, joinery migrate stamp ${revision ?? 'head'} says so.`;
  return new MigrationError(
    'JN8017',
    `${revision === undefined ? 'The push' : `Revision ${revision}`} failed at ${action.about()}: ${reason}${shown === undefined ? '' : `\n  in: ${shown}`}`,
    revision !== undefined && /already exists/i.test(reason) ? `${after} ${stamp}` : after,
    { cause: error, revision, sql },
  );
}

function notTogether(action: Action, revision = ''): MigrationError {
  return new MigrationError(
    'JN8018',
    `Revision ${revision} can't run in one transaction with the others, because of ${action.about()}.`,
    'Run each revision in its own transaction, which is the default.',
    { revision },
  );
}

/** What SQLite would carry over to rows of other tables: dropping a table deletes its rows first, and they cascade. */
export function touchesReferences(action: Action): boolean {
  return action.kind === 'rebuild' || (action.kind === 'statement' && /^\s*drop\s+table\b/i.test(action.sql));
}

/** SQLite obeys the switch only outside a transaction, and says nothing when it does not: it is read back. */
export async function withoutForeignKeys<T>(connection: MigrationConnection, work: () => Promise<T>): Promise<T> {
  const enforced = Number(await connection.value('PRAGMA foreign_keys')) === 1;
  if (!enforced) return work();
  await connection.rows('PRAGMA foreign_keys = OFF');
  if (Number(await connection.value('PRAGMA foreign_keys')) !== 0)
    throw new MigrationError(
      'JN8019',
      'SQLite did not switch foreign_keys off.',
      'Run the migration on a connection without an open transaction.',
    );
  try {
    return await work();
  } finally {
    await connection.rows('PRAGMA foreign_keys = ON');
  }
}
