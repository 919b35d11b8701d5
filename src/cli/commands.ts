import type { AddCommand } from './command-context.js';

/** All commands, in the order in which help lists them; each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import('./init-command.js')).initCommand,
  check: async () => (await import('./check-command.js')).checkCommand,
  format: async () => (await import('./format-command.js')).formatCommand,
  generate: async () => (await import('./generate-command.js')).generateCommand,
  ddl: async () => (await import('./ddl-command.js')).ddlCommand,
  push: async () => (await import('./push-command.js')).pushCommand,
  reflect: async () => (await import('./reflect-command.js')).reflectCommand,
  migrate: async () => (await import('./migrate-command.js')).migrateCommand,
};

/** The one command that a command line names, or all of them: for help, and to say which there are. */
export async function commandsFor(args: readonly string[]): Promise<readonly AddCommand[]> {
  const [name = ''] = args;
  const named = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (named) return [await named()];
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}
