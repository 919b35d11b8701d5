/** `joinery migrate revision`: writes the next revision, from what has changed or empty. */
import { basename, join } from 'node:path';
import type { Operation } from '../../runtime/ddl/operation.js';
import { reverseAll } from '../../runtime/ddl/reverse.js';
import { multipleHeads, parseTarget, targetRevisions } from '../../runtime/migration/revision-target.js';
import { replay } from '../../runtime/migration/replay.js';
import { revisionId } from '../../runtime/migration/revision-id.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { Reporter } from '../diagnostic-code.js';
import { diffCodes } from '../diff/codes.js';
import { describeChange } from '../diff/describe-change.js';
import { printRevision } from '../diff/print-revision.js';
import { reportAmbiguities, reportRisks, reportSpentHints } from '../diff/report-difference.js';
import { PrintPool } from '../emit/print-pool.js';
import { writeNewFiles } from '../io/write-new-files.js';
import type { Model } from '../model.js';
import { openMigrationFolder, reporting } from './migrate-folder.js';
import type { MigrationFolder } from './migrate-folder.js';
import { compileSchema, finish, isFailed, withDatabase } from './migrate-settings.js';
import type { CommandResult, MigrateSettings } from './migrate-settings.js';
import { differenceFromDatabase, differenceOfSchemas } from './schema-difference.js';
import type { SchemaDifference } from './schema-difference.js';

export interface RevisionOptions extends MigrateSettings {
  readonly message: string;
  /** No operations: for data, or SQL written by hand. */
  readonly empty?: boolean;
  /** The revision to build on; default: the only head. */
  readonly head?: string;
  /** Labels the new line of revisions. */
  readonly branch?: string;
  /** Compare with this database instead of with the revisions. */
  readonly against?: string;
  /** Drops that are no renames: `customers.full_name`. */
  readonly dropped?: readonly string[];
  /** The id to give it, instead of one made from its content. */
  readonly id?: string;
}

export interface RevisionResult extends CommandResult {
  /** Absolute path of the new file; absent where nothing was written. */
  readonly file?: string;
  readonly id?: string;
  /** The changes in words. */
  readonly changes: readonly string[];
}

/** Writes a revision. Nothing is written after an error, or when nothing has changed. */
export async function migrateRevision(options: RevisionOptions): Promise<RevisionResult> {
  const reporter = new Reporter();
  const folder = await openMigrationFolder(options.migrations, reporter);
  const { model, sources } = options.empty === true ? { sources: [] } : compileSchema(options, reporter);
  const nothing = (): RevisionResult => finish(reporter, sources, { changes: [] });
  if (!folder || isFailed(reporter)) return nothing();
  const parents = await reporting(reporter, () => parentsOf(folder, options.head));
  if (!parents) return nothing();
  const difference =
    model && (await reporting(reporter, () => differenceFor(options, model, folder, parents, reporter)));
  if (isFailed(reporter)) return nothing();
  if (difference) {
    reportSpentHints(difference.spent, model, reporter);
    reportAmbiguities(difference.ambiguities, model, reporter);
    if (isFailed(reporter)) return nothing();
    if (difference.operations.length === 0) {
      reporter.add(diffCodes.nothingToDo, { message: 'Nothing has changed: no revision was written.' });
      return nothing();
    }
  }
  const operations = difference?.operations ?? [];
  const dialects = model?.dialects ?? [];
  reportRisks(operations, dialects, reporter);
  const written = await writeRevision(options, folder, parents, operations, dialects, reporter);
  return finish(reporter, sources, { ...written, changes: (difference?.changes ?? []).map(describeChange) });
}

function parentsOf(folder: MigrationFolder, head: string | undefined): string[] {
  if (head !== undefined) return targetRevisions(folder.graph, parseTarget(head));
  const { heads } = folder.graph;
  if (heads.length > 1) throw multipleHeads(heads);
  return heads;
}

async function differenceFor(
  options: RevisionOptions,
  model: Model,
  folder: MigrationFolder,
  parents: readonly string[],
  reporter: Reporter,
): Promise<SchemaDifference | undefined> {
  if (options.against !== undefined)
    return withDatabase(
      options.against,
      reporter,
      (engine) => engine.using((connection) => differenceFromDatabase(connection, model.metadata, options.dropped)),
      { readOnly: true },
    );
  return differenceOfSchemas(replayed(folder, parents, model.dialects), model.metadata, options.dropped);
}

/** The schema the given revisions lead to. */
export function replayed(folder: MigrationFolder, ids: readonly string[], dialects: readonly DialectName[]): MetaData {
  const wanted = folder.graph.ancestors(ids);
  return replay(
    folder.graph.order.filter(({ id }) => wanted.has(id)),
    dialects,
  );
}

/** Writes the file of a revision, and the index anew. */
export async function writeRevision(
  {
    message,
    migrations,
    branch,
    id: wishedId,
    note,
  }: Pick<RevisionOptions, 'message' | 'migrations' | 'branch' | 'id'> & {
    /** What stands at the head of the file, below the message. */
    readonly note?: string;
  },
  folder: MigrationFolder,
  parents: readonly string[],
  operations: readonly Operation[],
  dialects: readonly DialectName[],
  reporter: Reporter,
): Promise<{ file?: string; id?: string }> {
  const down = reverseAll(operations);
  const content = {
    revises: parents,
    message,
    up: operations,
    ...(down && { down }),
    ...(branch !== undefined && { branch }),
  };
  let salt = 0;
  while (folder.graph.has(revisionId(content, salt))) salt++;
  const id = wishedId ?? revisionId(content, salt);
  const name = `${id}_${slug(message)}.ts`;
  const listed = [...folder.files].map(([other, file]) => ({ id: other, file })).concat({ id, file: name });
  const printed = await printFiles(
    [
      {
        path: name,
        header: [message.replaceAll(/\s+/g, ' '), ...(note === undefined ? [] : [note])]
          .map((line) => `// ${line}`)
          .join('\n'),
        text: printRevision({ id, ...content }, dialects),
      },
      { path: 'index.ts', header: INDEX_HEADER, text: printIndex(listed) },
    ],
    migrations,
  );
  const [file, index] = [printed.get(name), printed.get('index.ts')];
  if (file === undefined || index === undefined) return {};
  const files = new Map([
    [name, file],
    ['index.ts', index],
  ]);
  for (const diagnostic of writeNewFiles(migrations, files, { replacing: ['index.ts'] })) reporter.push(diagnostic);
  if (isFailed(reporter)) return {};
  return { file: join(migrations, name), id };
}

const slug = (message: string): string =>
  message
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 40)
    .replaceAll(/^_+|_+$/g, '') || 'revision';

const INDEX_HEADER = '// Made by `joinery migrate`. Do not edit it: it lists the revisions of this folder.';

/** The list an application upgrades itself with: `migrator({ revisions, database }).upgrade()`. */
function printIndex(files: readonly { readonly id: string; readonly file: string }[]): string {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  const imports = sorted.map(
    ({ file }, index) => `import revision${index + 1} from './${basename(file).replace(/\.(m?)ts$/, '.$1js')}';`,
  );
  return [
    `import type { Revision } from 'joinery/migrate';`,
    ...imports,
    '',
    '/** All revisions, in the order of their files; their own `revises` says in which order they run. */',
    `export const revisions: readonly Revision[] = [${sorted.map((_, index) => `revision${index + 1}`).join(', ')}];`,
    '',
  ].join('\n');
}

/** Formats files with the Prettier options of their folder. */
export async function printFiles(
  files: readonly { readonly path: string; readonly header: string; readonly text: string }[],
  folder: string,
): Promise<Map<string, string>> {
  const pool = new PrintPool({ workers: 0 });
  try {
    const jobs = files.map(({ path, header, text }) => ({ path, header, structure: { statements: [text] } }));
    const printed = await pool.print(jobs, folder);
    return new Map(printed.map(({ path, text }) => [path, text]));
  } finally {
    await pool.close();
  }
}
