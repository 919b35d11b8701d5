import { diagnosticsToJson } from '../../grammar/diagnostic-json.js';
import { compile } from '../compile.js';
import { configFor, schemaFor, type AddCommand, type CommonOptions } from './command-context.js';
import { hasErrors } from '../diagnostic-code.js';
import { exitStatus } from './exit-status.js';
import { reportDiagnostics } from './report-diagnostics.js';

interface Options extends CommonOptions {
  readonly json?: boolean;
}

/** `joinery check`: says what is wrong with the schema. */
export const checkCommand: AddCommand = (program, context, finish) => {
  program
    .command('check')
    .description('read the schema and say what is wrong, where, and what to do')
    .option('--json', 'print the diagnostics as JSON')
    .action(async (options: Options) => {
      const { terminal } = context;
      const config = await configFor(context, options);
      if (config === undefined) return finish(exitStatus.findings);
      const input = schemaFor(context, options, config);
      const compiled = compile(input.sources);
      const diagnostics = [...input.diagnostics, ...(input.sources.length > 0 ? compiled.diagnostics : [])];
      const failed = hasErrors(diagnostics);
      if (options.json === true)
        terminal.out(
          `${JSON.stringify({ ok: !failed, diagnostics: diagnosticsToJson(diagnostics, input.sources) }, null, 2)}\n`,
        );
      else {
        reportDiagnostics(terminal, diagnostics, input.sources);
        if (!failed && compiled.model !== undefined) {
          const { entities, dialects } = compiled.model;
          terminal.out(
            `The schema is fine: ${entities.length} models and views in ${input.sources.length} ` +
              `file${input.sources.length === 1 ? '' : 's'}, for ${dialects.join(', ')}.\n`,
          );
        }
      }
      finish(failed ? exitStatus.findings : exitStatus.ok);
    });
};
