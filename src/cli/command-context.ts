import type { Command } from 'commander';
import { resolve } from 'node:path';
import { loadConfig, type LoadedConfig } from '../io/load-config.js';
import { readSchema, type SchemaInput } from '../io/read-schema.js';
import type { ExitStatus } from './exit-status.js';
import { reportDiagnostics } from './report-diagnostics.js';
import type { Terminal } from './terminal.js';

/** What every command gets. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** The folder the command was started in. */
  readonly cwd: string;
}

/** Adds one command to the program; `finish` sets the exit status. */
export type AddCommand = (program: Command, context: CommandContext, finish: (status: ExitStatus) => void) => void;

/** The options that all commands share. */
export interface CommonOptions {
  readonly schema?: string;
  readonly url?: string;
  readonly config?: string;
}

/** Loads the configuration and prints what is wrong with it; undefined after an error. */
export async function configFor(context: CommandContext, options: CommonOptions): Promise<LoadedConfig | undefined> {
  const { config, diagnostics } = await loadConfig(context.cwd, options.config);
  return reportDiagnostics(context.terminal, diagnostics, []) ? undefined : config;
}

/** Reads the schema that the options or the configuration name; its diagnostics are the caller's to print. */
export function schemaFor(context: CommandContext, options: CommonOptions, config: LoadedConfig): SchemaInput {
  if (options.schema !== undefined) return readSchema(context.cwd, options.schema);
  return readSchema(config.root, config.settings.schema);
}

/** A folder named on the command line (from here) or in the configuration (from its file), or the default. */
export function folderFor(
  context: CommandContext,
  config: LoadedConfig,
  option: string | undefined,
  setting: string | undefined,
  fallback: string,
): string {
  return option === undefined ? resolve(config.root, setting ?? fallback) : resolve(context.cwd, option);
}
