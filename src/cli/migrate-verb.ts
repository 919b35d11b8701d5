import type { Command } from 'commander';
import type { CommandResult, MigrateSettings } from '../commands/migrate-settings.js';
import { configFor, type CommandContext, type CommonOptions } from './command-context.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { migrateSettingsOf } from './migrate-options.js';
import { reportDiagnostics } from './report-diagnostics.js';

/** The options of all verbs; each declares its own. */
export interface VerbOptions extends CommonOptions {
  readonly migrations?: string;
}

/** Declares a verb of `joinery migrate`. */
export type Verb = (name: string, description: string) => Command;

/** What adds some verbs. */
export type AddVerbs = (verb: Verb, context: CommandContext, finish: (status: ExitStatus) => void) => void;

/**
 * Runs one verb between the configuration and the diagnostics it ends with.
 *
 * @param show - prints the result where there was no error
 */
export async function act<R extends CommandResult>(
  context: CommandContext,
  options: VerbOptions,
  finish: (status: ExitStatus) => void,
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
