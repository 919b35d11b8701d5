/**
 * Structures to text. Nearly every file is laid out here, in this thread; what only Prettier knows to lay out goes to the pool,
 * which loads ts-morph and Prettier.
 */
import { layoutFile } from './layout/layout-file.js';
import { layoutOptions } from './layout/layout-options.js';
import type { LayoutOptions } from './layout/doc.js';
import type { PrintJob, PrintedFile } from './print-job.js';
import type { PrintPool } from './print-pool.js';

/** How the files of an output folder are laid out. */
export interface Layouts {
  /** The absolute output folder. */
  readonly folder: string;
  /** Whether most files can be laid out here; otherwise they will need ts-morph and Prettier. */
  readonly known: boolean;
  /** The options of a file; nothing where only Prettier follows them. */
  readonly of: (path: string) => Promise<LayoutOptions | undefined>;
}

/**
 * Finds out how an output folder is laid out.
 *
 * @param folder - the absolute output folder, where Prettier's options are looked up
 * @param configured - whether any configuration of Prettier or the editor bears on it; where none does, Prettier is not loaded
 * @throws PrintError when the user's Prettier configuration cannot be used
 */
export async function layoutsOf(folder: string, configured: boolean): Promise<Layouts> {
  if (!configured) {
    const defaults = layoutOptions({});
    return { folder, known: true, of: () => Promise.resolve(defaults) };
  }
  const { forgetOptions, optionsFor } = await import('./print-format.js');
  await forgetOptions();
  const of = async (path: string): Promise<LayoutOptions | undefined> => layoutOptions(await optionsFor(path, folder));
  return { folder, known: (await of('index.ts')) !== undefined, of };
}

const PROGRESS = 100;

/**
 * Lays out files; the answer has their order.
 *
 * @param jobs - the files to make
 * @param layouts - how
 * @param pool - prints what the layout does not know
 * @param onProgress - called from time to time
 * @throws PrintError when the user's Prettier configuration cannot be used, or text the schema brought in does not parse
 */
export async function printFiles(
  jobs: readonly PrintJob[],
  layouts: Layouts,
  pool: PrintPool,
  onProgress?: (done: number, total: number) => void,
): Promise<PrintedFile[]> {
  const texts = new Map<string, string>();
  const unknown: PrintJob[] = [];
  for (const job of jobs) {
    const options = await layouts.of(job.path);
    const text = options && layoutFile(job.header, job.structure, options);
    if (text === undefined) unknown.push(job);
    else texts.set(job.path, job.appendix === undefined ? text : `${text}\n${job.appendix}`);
    if (texts.size % PROGRESS === 0) onProgress?.(texts.size, jobs.length);
  }
  const here = texts.size;
  const printed = await pool.print(unknown, layouts.folder, (done) => onProgress?.(here + done, jobs.length));
  for (const { path, text } of printed) texts.set(path, text);
  return jobs.map(({ path }) => ({ path, text: texts.get(path) ?? '' }));
}
