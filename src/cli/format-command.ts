import { relative } from 'node:path';
import { formatSchema } from '../../grammar/format.js';
import { replaceFile } from '../io/replace-file.js';
import { configFor, schemaFor, type AddCommand, type CommonOptions } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { reportDiagnostics } from './report-diagnostics.js';

interface Options extends CommonOptions {
  readonly check?: boolean;
}

/** `joinery format`: one layout for every schema, comments kept. */
export const formatCommand: AddCommand = (program, context, finish) => {
  program
    .command('format')
    .description('lay out the schema files: aligned columns, one blank line, comments kept')
    .option('--check', 'change nothing; fail when a file is not laid out')
    .action(async (options: Options) => {
      const { terminal, cwd } = context;
      const config = await configFor(context, options);
      if (config === undefined) return finish(exitStatus.findings);
      const input = schemaFor(context, options, config);
      if (reportDiagnostics(terminal, input.diagnostics, [])) return finish(exitStatus.findings);
      const formatted = input.sources.map((source) => formatSchema(source));
      const diagnostics = formatted.flatMap((result) => result.diagnostics);
      // A file that does not parse stops the command before any other is touched.
      if (reportDiagnostics(terminal, diagnostics, input.sources)) return finish(exitStatus.findings);
      let changed = 0;
      for (const [index, result] of formatted.entries()) {
        const file = input.files[index];
        if (file === undefined || result.text === input.sources[index]?.text) continue;
        changed += 1;
        const name = relative(cwd, file);
        if (options.check === true) terminal.out(`${name} is not formatted\n`);
        else {
          if (reportDiagnostics(terminal, replaceFile(file, result.text), [])) return finish(exitStatus.findings);
          terminal.out(`formatted ${name}\n`);
        }
      }
      if (changed === 0) terminal.out('All files are formatted.\n');
      finish(options.check === true && changed > 0 ? exitStatus.findings : exitStatus.ok);
    });
};
