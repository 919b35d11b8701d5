import { Command, CommanderError, Option } from 'commander';
import { InvariantError } from '../../runtime/util/invariant.js';
import type { AddCommand } from './command-context.js';
import { commandsFor } from './commands.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { ownVersion } from '../io/own-version.js';
import type { Terminal } from './terminal.js';

const EXIT_STATUS_HELP = `
Exit status: 0 all fine, 1 something was found (errors, stale files, differences), 2 wrong usage.
Paths and URLs may also stand in joinery.config.ts; the command line wins. Everything works without one.`;

function buildProgram(
  commands: readonly AddCommand[],
  terminal: Terminal,
  finish: (status: ExitStatus) => void,
): Command {
  const program = new Command('joinery')
    .description('SQLAlchemy and Alembic as a compiler, for TypeScript.')
    .version(ownVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', EXIT_STATUS_HELP)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
    });
  const context = { terminal, cwd: process.cwd() };
  for (const add of commands) add(program, context, finish);
  const each = (command: Command): void => {
    command
      .addOption(new Option('--schema <path>', 'the schema: a file or a folder of .schema or .prisma files'))
      .addOption(new Option('--url <url>', 'the database: sqlite:app.db, postgresql://user@host/name, …'))
      .addOption(new Option('--config <file>', 'the configuration file'))
      .exitOverride();
    command.commands.forEach(each);
  };
  program.commands
    .filter((command) => command.name() !== 'help')
    .forEach((command) => {
      if (command.commands.length > 0) command.commands.forEach(each);
      else each(command);
    });
  return program;
}

/** What may stand where an unknown command stood; nothing where the nearest one has been named. */
function commandsHint(program: Command, args: readonly string[], message: string): string {
  if (message.includes('Did you mean')) return '';
  const group = program.commands.find((one) => one.commands.length > 0 && args.includes(one.name())) ?? program;
  const names = group.commands.map((one) => one.name()).join(', ');
  const asked = group === program ? 'joinery help' : `joinery ${group.name()} --help`;
  return `hint: The commands are ${names}; \`${asked}\` says what they do.\n`;
}

/**
 * Runs one command line.
 *
 * @param args - the arguments after `joinery`
 * @param terminal - where to print
 * @returns the exit status; nothing is thrown
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.ok;
  const program = buildProgram(await commandsFor(args), terminal, (result) => {
    status = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === 'commander.unknownCommand') terminal.err(commandsHint(program, args, error.message));
      return error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
    }
    if (error instanceof InvariantError) {
      terminal.err(`${error.stack ?? error.message}\n`);
      return exitStatus.bug;
    }
    terminal.err(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    return exitStatus.findings;
  }
}
