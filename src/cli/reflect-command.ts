import { relative, resolve } from 'node:path';
import { Reporter } from '../diagnostic-code.js';
import { reflect } from '../commands/reflect.js';
import { configCodes } from '../io/config-codes.js';
import { writeNewFiles } from '../io/write-new-files.js';
import { configFor, type AddCommand, type CommonOptions } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { reportDiagnostics } from './report-diagnostics.js';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly only?: string[];
  readonly env?: string;
}

/** `joinery reflect`: reads an existing database into a schema. */
export const reflectCommand: AddCommand = (program, context, finish) => {
  program
    .command('reflect')
    .argument('[url]', 'the database; the same as --url')
    .description('read an existing database into a .schema file')
    .option('-o, --output <file>', 'write to a file instead of printing')
    .option('--only <schema...>', 'read only these database schemas')
    .option('--env <name>', 'the variable the printed datasource takes its URL from; default: DATABASE_URL')
    .option('--force', 'overwrite the file')
    .action(async (argument: string | undefined, options: Options) => {
      const { terminal, cwd } = context;
      const config = await configFor(context, options);
      if (config === undefined) return finish(exitStatus.findings);
      const url = argument ?? options.url ?? config.settings.url;
      if (url === undefined) {
        const reporter = new Reporter();
        reporter.add(configCodes.urlMissing, {
          message: 'No database is named.',
          hint: 'write it after the command, joinery reflect sqlite:app.db, or as `url` in joinery.config.ts',
        });
        reportDiagnostics(terminal, reporter.diagnostics, []);
        return finish(exitStatus.usage);
      }
      terminal.progress('reading the catalogs');
      const { text, diagnostics, counts } = await reflect({
        url,
        ...(options.only && { schemas: options.only }),
        ...(options.env !== undefined && { urlVariable: options.env }),
      });
      reportDiagnostics(terminal, diagnostics, []);
      if (text === undefined) return finish(exitStatus.findings);
      if (options.output === undefined) {
        terminal.out(text);
        return finish(exitStatus.ok);
      }
      const file = resolve(cwd, options.output);
      const name = relative(cwd, file);
      if (reportDiagnostics(terminal, writeNewFiles(cwd, new Map([[name, text]]), { all: options.force === true }), []))
        return finish(exitStatus.findings);
      terminal.out(`wrote ${name}: ${plural(counts.tables, 'table')}, ${plural(counts.views, 'view')}\n`);
      finish(exitStatus.ok);
    });
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
