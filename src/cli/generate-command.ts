import { relative } from 'node:path';
import { generate, type GenerateOptions, type GenerateResult } from '../commands/generate.js';
import { watchGenerate } from '../commands/watch-generate.js';
import { readSchema } from '../io/read-schema.js';
import { configFor, folderFor, type AddCommand, type CommandContext, type CommonOptions } from './command-context.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { reportDiagnostics } from './report-diagnostics.js';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly force?: boolean;
}

/** `joinery generate`: writes the data layer. */
export const generateCommand: AddCommand = (program, context, finish) => {
  program
    .command('generate')
    .description('write models, tables, repositories and loaders into a folder that Joinery owns')
    .option('-o, --output <folder>', 'where to; default: generated')
    .option('--check', 'write nothing; fail when the folder is out of date, and list the files')
    .option('--watch', 'generate again whenever the schema changes')
    .option('--force', 'build every file anew, in a folder that holds files of others and for an empty schema too')
    .action(async (options: Options) => {
      const { terminal, cwd } = context;
      const config = await configFor(context, options);
      if (config === undefined) return finish(exitStatus.findings);
      const fromOption = options.schema !== undefined;
      const schema = options.schema ?? config.settings.schema;
      const output = folderFor(context, config, options.output, config.settings.output, 'generated');
      const request: GenerateOptions = {
        root: fromOption ? cwd : config.root,
        ...(schema !== undefined && { schema }),
        output,
        check: options.check === true,
        force: options.force === true,
        onProgress: (done, total) => terminal.progress(`printing ${done} of ${total} files`),
      };
      const show = (result: GenerateResult): ExitStatus => report(context, request, result);
      if (options.watch !== true) return finish(show(await generate(request)));
      const watching = await watchGenerate(request, show);
      if (watching === undefined) return finish(exitStatus.findings);
      terminal.err('watching the schema; stop with Ctrl-C\n');
      await new Promise<void>((resolve) => process.once('SIGINT', resolve));
      watching.stop();
      await watching.done;
    });
};

function report({ terminal, cwd }: CommandContext, request: GenerateOptions, result: GenerateResult): ExitStatus {
  // Only a finding needs the texts, for its code frame.
  const sources = result.diagnostics.length > 0 ? readSchema(request.root, request.schema).sources : [];
  reportDiagnostics(terminal, result.diagnostics, sources);
  const { added, changed, removed, counts } = result;
  const folder = relative(cwd, request.output) || '.';
  if (request.check === true && added.length + changed.length + removed.length > 0) {
    for (const path of added) terminal.out(`missing  ${folder}/${path}\n`);
    for (const path of changed) terminal.out(`differs  ${folder}/${path}\n`);
    for (const path of removed) terminal.out(`stale    ${folder}/${path}\n`);
    terminal.err(`${folder} is out of date: run \`joinery generate\`.\n`);
    return exitStatus.findings;
  }
  if (!result.ok) {
    terminal.err(`Nothing in ${folder} was changed.\n`);
    return exitStatus.findings;
  }
  const written = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
  ].filter(([count]) => count !== 0);
  const what =
    written.length === 0 ? 'up to date' : written.map(([count, word]) => `${String(count)} ${String(word)}`).join(', ');
  terminal.out(
    `${folder}: ${what}; ${counts.files} files for ${counts.models} models, ` +
      `${(counts.bytes / 1024).toFixed(0)} KB, in ${(result.timings.total / 1000).toFixed(2)} s\n`,
  );
  return exitStatus.ok;
}
