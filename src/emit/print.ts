/**
 * Structures to text. The only file that knows ts-morph and Prettier; it is imported when a file is dirty, by a worker or
 * in process, and never before. Each file is built in one call (every later manipulation would parse it again) and
 * forgotten at once (so memory stays flat over thousands of files).
 */
import { join } from 'node:path';
import * as prettier from 'prettier';
import { Project, StructureKind } from 'ts-morph';
import type { OptionalKind, SourceFileStructure, StatementStructures } from 'ts-morph';
import { PrintError } from './print-job.js';
import type { PrintFailure, PrintJob, PrintedFile } from './print-job.js';
import type { ClassStructure, FileStructure, StatementStructure } from './structure.js';

type WritableStructure = NonNullable<OptionalKind<SourceFileStructure>['statements']>;

const project = new Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  skipFileDependencyResolution: true,
  compilerOptions: { noLib: true },
});

function toMorph(statement: StatementStructure): string | StatementStructures {
  if (typeof statement === 'string') return statement;
  // Our structures have the member names of ts-morph's; only the kind is a name instead of a number. ts-morph puts no
  // blank line before a documented constant or type, and Prettier keeps at most one.
  const touching = statement.kind === 'ImportDeclaration' || statement.kind === 'ExportDeclaration';
  const leadingTrivia = touching ? undefined : `\n${statement.leadingTrivia ?? ''}`;
  if (statement.kind === 'Class' && statement.tail !== undefined) return classWithTail(statement, leadingTrivia);
  return { ...statement, leadingTrivia, kind: StructureKind[statement.kind] } as unknown as StatementStructures;
}

const TAIL = '__tail';

/** ts-morph prints a class in its own order, fields first; a last member is a marker that `build` replaces. */
function classWithTail(statement: ClassStructure, leadingTrivia: string | undefined): StatementStructures {
  const methods = [...(statement.methods ?? []), { name: TAIL, parameters: [], statements: [] }];
  return { ...statement, methods, leadingTrivia, kind: StructureKind.Class } as unknown as StatementStructures;
}

function build(path: string, structure: FileStructure): string {
  const statements = structure.statements.map(toMorph) as WritableStructure;
  const file = project.createSourceFile(path, { statements }, { overwrite: true });
  const text = file.getFullText();
  file.forget();
  const tails = structure.statements.flatMap((statement) =>
    typeof statement !== 'string' && statement.kind === 'Class' && statement.tail !== undefined ? [statement.tail] : [],
  );
  return tails.length === 0 ? text : text.replace(/__tail\(\) \{\s*\}/g, () => tails.shift() ?? '');
}

async function format(path: string, text: string, folder: string): Promise<string> {
  const file = join(folder, path);
  const options = await attempt('options', path, () => prettier.resolveConfig(file, { editorconfig: true }));
  return attempt('syntax', path, () => prettier.format(text, { ...options, filepath: file, parser: 'babel-ts' }));
}

async function attempt<T>(reason: PrintFailure['reason'], path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // A plugin that is missing or throws is the configuration's fault, text that does not parse is not.
    const syntax = error instanceof Error && error.name === 'SyntaxError';
    throw new PrintError({ reason: reason === 'syntax' && syntax ? 'syntax' : 'options', path, message });
  }
}

/**
 * Builds and formats files, with the Prettier options in force for the output folder.
 *
 * @param jobs - the files, each with its header and structure
 * @param folder - the absolute output folder; the options are looked up from there
 * @throws PrintError when the user's Prettier configuration cannot be used, or text the schema brought in does not parse
 */
export async function print(jobs: readonly PrintJob[], folder: string): Promise<PrintedFile[]> {
  const printed: PrintedFile[] = [];
  for (const job of jobs) {
    const text = `${job.header}\n${build(job.path, job.structure)}`;
    printed.push({ path: job.path, text: await format(job.path, text, folder) });
  }
  return printed;
}
