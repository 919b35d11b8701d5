import { compile } from '../compile.js';
import { ddlScript } from '../commands/ddl.js';
import { configFor, schemaFor, type AddCommand, type CommonOptions } from './command-context.js';
import { dialectOption } from './dialect-option.js';
import { hasErrors } from '../diagnostic-code.js';
import { exitStatus } from './exit-status.js';
import { reportDiagnostics } from './report-diagnostics.js';

interface Options extends CommonOptions {
  readonly dialect?: string;
}

/** `joinery ddl`: prints the SQL that creates the schema. */
export const ddlCommand: AddCommand = (program, context, finish) => {
  program
    .command('ddl')
    .description('print the SQL that creates the schema, in dependency order')
    .option('--dialect <name>', "sqlite, postgresql or mysql; default: the datasource's first")
    .action(async (options: Options) => {
      const { terminal } = context;
      const config = await configFor(context, options);
      if (config === undefined) return finish(exitStatus.findings);
      const asked = options.dialect === undefined ? undefined : dialectOption(terminal, options.dialect);
      if (options.dialect !== undefined && asked === undefined) return finish(exitStatus.usage);
      const input = schemaFor(context, options, config);
      if (reportDiagnostics(terminal, input.diagnostics, [])) return finish(exitStatus.findings);
      const { model, diagnostics } = compile(input.sources, asked);
      reportDiagnostics(terminal, diagnostics, input.sources);
      const dialect = asked ?? model?.dialects[0];
      if (hasErrors(diagnostics) || model === undefined || dialect === undefined) return finish(exitStatus.findings);
      terminal.out(ddlScript(model.metadata, dialect));
      finish(exitStatus.ok);
    });
};
