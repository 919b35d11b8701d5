import type { Permission } from '../../runtime/migration/index.js';
import type { MigrateSettings } from '../commands/migrate-settings.js';
import type { LoadedConfig } from '../io/load-config.js';
import { folderFor, type CommandContext, type CommonOptions } from './command-context.js';
import type { Terminal } from './terminal.js';

const PERMISSIONS: readonly Permission[] = ['dataLoss', 'notNull'];

/** Reads `--allow`; prints why and gives undefined for a word that is none. */
export function allowed(terminal: Terminal, words: readonly string[] = []): readonly Permission[] | undefined {
  const permissions: Permission[] = [];
  for (const word of words) {
    const permission = PERMISSIONS.find((known) => known === word);
    if (permission === undefined) {
      terminal.err(`error: --allow knows ${PERMISSIONS.join(' and ')}, not \`${word}\`.\n`);
      return undefined;
    }
    permissions.push(permission);
  }
  return permissions;
}

/** Schema and database as options and configuration name them. */
export function targetOf(
  context: CommandContext,
  options: CommonOptions,
  config: LoadedConfig,
): Omit<MigrateSettings, 'migrations'> {
  const schema = options.schema ?? config.settings.schema;
  const url = options.url ?? config.settings.url;
  return {
    root: options.schema === undefined ? config.root : context.cwd,
    ...(schema !== undefined && { schema }),
    ...(url !== undefined && { url }),
  };
}

/** The same with the folder of revisions. */
export function migrateSettingsOf(
  context: CommandContext,
  options: CommonOptions & { readonly migrations?: string },
  config: LoadedConfig,
): MigrateSettings {
  const migrations = folderFor(context, config, options.migrations, config.settings.migrations, 'migrations');
  return { ...targetOf(context, options, config), migrations };
}
