import { relative, resolve } from 'node:path';
import { initialFiles, nextSteps } from '../commands/init.js';
import { writeNewFiles } from '../io/write-new-files.js';
import type { AddCommand } from './command-context.js';
import { dialectOption } from './dialect-option.js';
import { exitStatus } from './exit-status.js';
import { reportDiagnostics } from './report-diagnostics.js';

interface Options {
  readonly dialect?: string;
  readonly force?: boolean;
}

/** `joinery init`: a first schema and a configuration file. */
export const initCommand: AddCommand = (program, context, finish) => {
  program
    .command('init')
    .argument('[folder]', 'where to', '.')
    .description('write a first schema and a typed joinery.config.ts')
    .option('--dialect <name>', 'sqlite, postgresql or mysql', 'sqlite')
    .option('--force', 'overwrite files that are in the way')
    .action((folder: string, options: Options) => {
      const { terminal, cwd } = context;
      const dialect = dialectOption(terminal, options.dialect ?? 'sqlite');
      if (dialect === undefined) return finish(exitStatus.usage);
      const target = resolve(cwd, folder);
      const files = initialFiles(dialect);
      if (reportDiagnostics(terminal, writeNewFiles(target, files, { all: options.force === true }), []))
        return finish(exitStatus.findings);
      for (const path of files.keys()) terminal.out(`wrote ${relative(cwd, resolve(target, path))}\n`);
      terminal.out(
        `\nNext:\n${nextSteps(dialect, relative(cwd, target))
          .map((line) => `  ${line}\n`)
          .join('')}`,
      );
    });
};
