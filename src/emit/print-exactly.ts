/**
 * Structures to text, through ts-morph and Prettier: for files whose layout only Prettier knows (its options or plugins, a line
 * that is too long, TypeScript that the schema brought in). Imported when such a file is there, by a worker or in process, and
 * never before. Each file is built in one call (every later manipulation would parse it again) and forgotten at once (so memory
 * stays flat over thousands of files).
 */
import { Project, StructureKind } from 'ts-morph';
import type { OptionalKind, SourceFileStructure, StatementStructures } from 'ts-morph';
import { formatTogether, optionsFor, withAppendix } from './print-format.js';
import type { Built } from './print-format.js';
import type { PrintJob, PrintedFile } from './print-job.js';
import type { ClassStructure, FileStructure, StatementStructure } from './structure.js';

type WritableStructure = NonNullable<OptionalKind<SourceFileStructure>['statements']>;

const project = new Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  skipFileDependencyResolution: true,
  compilerOptions: { noLib: true },
});

/** Statements that stand line by line with others of their kind. */
const GROUPED: ReadonlySet<string> = new Set(['ImportDeclaration', 'ExportDeclaration']);

function toMorph(
  statement: StatementStructure,
  index: number,
  all: readonly StatementStructure[],
): string | StatementStructures {
  if (typeof statement === 'string') return statement;
  // Our structures have the member names of ts-morph's; only the kind is a name instead of a number. ts-morph puts no
  // blank line before a documented constant or type, and Prettier keeps at most one.
  const before = all[index - 1];
  const grouped = GROUPED.has(statement.kind) && typeof before === 'object' && before.kind === statement.kind;
  const leadingTrivia = grouped || index === 0 ? undefined : `\n${leadingTriviaOf(statement)}`;
  if (statement.kind === 'Class' && statement.tail !== undefined) return classWithTail(statement, leadingTrivia);
  return { ...statement, leadingTrivia, kind: StructureKind[statement.kind] } as unknown as StatementStructures;
}

function leadingTriviaOf(statement: Exclude<StatementStructure, string>): string {
  return 'leadingTrivia' in statement ? (statement.leadingTrivia ?? '') : '';
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

/**
 * Builds and formats files, with the Prettier options in force for the output folder.
 *
 * @param jobs - the files, each with its header and structure
 * @param folder - the absolute output folder; the options are looked up from there
 * @throws PrintError when the user's Prettier configuration cannot be used, or text the schema brought in does not parse
 */
export async function printExactly(jobs: readonly PrintJob[], folder: string): Promise<PrintedFile[]> {
  const groups = new Map<string, Built[]>();
  for (const job of jobs) {
    const options = await optionsFor(job.path, folder);
    const key = JSON.stringify(options);
    const built = { job, options, text: `${job.header}\n\n${build(job.path, job.structure)}` };
    const group = groups.get(key);
    if (group) group.push(built);
    else groups.set(key, [built]);
  }
  const printed = new Map<string, string>();
  for (const group of groups.values()) {
    const texts = await formatTogether(group, folder);
    for (const [index, { job }] of group.entries()) printed.set(job.path, withAppendix(texts[index] ?? '', job));
  }
  return jobs.map(({ path }) => ({ path, text: printed.get(path) ?? '' }));
}
