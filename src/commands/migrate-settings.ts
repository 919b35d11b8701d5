import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Source } from '../../grammar/source.js';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { compile } from '../compile.js';
import type { Reporter } from '../diagnostic-code.js';
import { diffCodes } from '../diff/codes.js';
import { isMissingFile } from '../io/database-file.js';
import { readSchema } from '../io/read-schema.js';
import type { Model } from '../model.js';
import { reportError } from './migrate-folder.js';

/** Where a migration command finds things; the command line and the configuration give it. */
export interface MigrateSettings {
  /** The folder the schema's path starts from. */
  readonly root: string;
  /** The schema file or folder; without it the usual places are tried. */
  readonly schema?: string;
  /** Absolute path of the folder of revisions. */
  readonly migrations: string;
  /** The database; without it the one the schema names. */
  readonly url?: string;
}

/** What every migration command gives back. */
export interface CommandResult {
  readonly diagnostics: readonly Diagnostic[];
  /** The schema's files, for code frames. */
  readonly sources: readonly Source[];
  readonly ok: boolean;
}

/** The schema, compiled. */
export interface CompiledSchema {
  readonly model?: Model;
  readonly sources: readonly Source[];
}

/** Reads and compiles the schema; what is wrong is reported, and then there is no model. */
export function compileSchema(settings: MigrateSettings, reporter: Reporter): CompiledSchema {
  const input = readSchema(settings.root, settings.schema);
  for (const diagnostic of input.diagnostics) reporter.push(diagnostic);
  if (isFailed(reporter)) return { sources: input.sources };
  const { model, diagnostics } = compile(input.sources);
  for (const diagnostic of diagnostics) if (diagnostic.severity === 'error') reporter.push(diagnostic);
  return { ...(model && { model }), sources: input.sources };
}

/** True after an error. */
export function isFailed(reporter: Reporter): boolean {
  return reporter.diagnostics.some(({ severity }) => severity === 'error');
}

/** Puts a command's result together. */
export function finish<T extends object>(reporter: Reporter, sources: readonly Source[], rest: T): CommandResult & T {
  return { diagnostics: reporter.diagnostics, sources, ok: !isFailed(reporter), ...rest };
}

/** The database a command works on: named on the command line, or by the schema. */
export function databaseUrl(
  settings: MigrateSettings,
  model: Pick<Model, 'url'> | undefined,
  reporter: Reporter,
): string | undefined {
  if (settings.url !== undefined) return settings.url;
  const named = model?.url;
  if (named && 'literal' in named) return named.literal;
  const value = named && process.env[named.env];
  if (value !== undefined && value !== '') return value;
  reporter.add(diffCodes.noDatabase, {
    message: named
      ? `The environment variable ${named.env}, which the schema names as its database, is not set.`
      : 'Neither --url nor the schema names a database.',
  });
  return undefined;
}

/** How a command uses a database. */
export interface DatabaseAccess {
  /** It only looks. */
  readonly readOnly?: boolean;
  /** What an SQLite file that is not there yet means to a command that only looks. */
  readonly missing?: 'refused' | 'empty';
}

/**
 * Opens a database for one command and closes it; its errors are reported.
 *
 * @param access - how the command uses it
 */
export async function withDatabase<T>(
  url: string,
  reporter: Reporter,
  work: (engine: Engine<Dialect>) => Promise<T>,
  { readOnly = false, missing = 'refused' }: DatabaseAccess = {},
): Promise<T | undefined> {
  let engine: Engine<Dialect> | undefined;
  try {
    // An SQLite file comes into being by being opened; whoever only looks makes none.
    const isEmpty = readOnly && missing === 'empty' && isMissingFile(url);
    engine = await createEngine(isEmpty ? 'sqlite::memory:' : url, { readOnly });
    return await work(engine);
  } catch (error) {
    reportError(error, reporter);
    return undefined;
  } finally {
    await engine?.close();
  }
}
