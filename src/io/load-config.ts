import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { nearestName } from '../../grammar/nearest-name.js';
import type { JoineryConfig } from '../config.js';
import { Reporter } from '../diagnostic-code.js';
import { configCodes } from './config-codes.js';
import { loadProblem } from './load-problem.js';

/** A configuration file's settings, with paths made absolute. */
export interface LoadedConfig {
  /** The configuration file; absent where there is none. */
  readonly file?: string;
  /** The folder that relative paths start from. */
  readonly root: string;
  readonly settings: JoineryConfig;
}

const NAMES = ['joinery.config.ts', 'joinery.config.mts', 'joinery.config.js', 'joinery.config.mjs'];
const KEYS = ['schema', 'output', 'migrations', 'url'] as const satisfies readonly (keyof JoineryConfig)[];

async function importFile(file: string): Promise<unknown> {
  if (/\.m?js$/.test(file)) return import(pathToFileURL(file).href);
  // Node 20 cannot import TypeScript; jiti can, and resolves `joinery/config` even where Joinery is not installed.
  const { createJiti } = await import('jiti');
  const config = new URL(import.meta.url.endsWith('.ts') ? '../config.ts' : '../config.js', import.meta.url);
  const jiti = createJiti(import.meta.url, { alias: { 'joinery/config': decodeURIComponent(config.pathname) } });
  return jiti.import(file);
}

function validate(value: unknown, file: string, reporter: Reporter): JoineryConfig {
  const settings: Partial<Record<(typeof KEYS)[number], string>> = {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    reporter.add(configCodes.configShape, { message: 'The default export is not an object.', subject: file });
    return settings;
  }
  for (const [key, setting] of Object.entries(value)) {
    const known = KEYS.find((name) => name === key);
    if (known === undefined) {
      const nearest = nearestName(key, KEYS);
      reporter.add(configCodes.configKey, {
        message: `The key \`${key}\` is not known.`,
        subject: file,
        ...(nearest !== undefined && { hint: `Did you mean \`${nearest}\`?` }),
      });
    } else if (typeof setting !== 'string') {
      if (setting === undefined) continue;
      reporter.add(configCodes.configShape, { message: `\`${key}\` must be a text.`, subject: file });
    } else settings[known] = setting;
  }
  return settings;
}

/**
 * Finds and loads the configuration file.
 *
 * @param cwd - where to look for a file of the usual names
 * @param explicit - the file named with `--config`, which must then exist
 */
export async function loadConfig(
  cwd: string,
  explicit?: string,
): Promise<{ readonly config: LoadedConfig; readonly diagnostics: readonly Diagnostic[] }> {
  const reporter = new Reporter();
  const file =
    explicit === undefined
      ? NAMES.map((name) => resolve(cwd, name)).find((path) => existsSync(path))
      : resolve(cwd, explicit);
  const none: LoadedConfig = { root: cwd, settings: {} };
  if (file === undefined) return { config: none, diagnostics: [] };
  if (!existsSync(file)) {
    reporter.add(configCodes.configMissing, { message: 'The configuration file does not exist.', subject: file });
    return { config: none, diagnostics: reporter.diagnostics };
  }
  try {
    const module = (await importFile(file)) as { default?: unknown };
    const settings = validate(module.default, file, reporter);
    return { config: { file, root: dirname(file), settings }, diagnostics: reporter.diagnostics };
  } catch (error) {
    reporter.add(configCodes.configBroken, {
      message: `The configuration file cannot be loaded: ${loadProblem(error)}.`,
      subject: file,
    });
    return { config: none, diagnostics: reporter.diagnostics };
  }
}
