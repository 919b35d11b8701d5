/**
 * Structures to text. Nearly every file is laid out here, in this thread; what only Prettier knows to lay out goes to the pool,
 * which loads ts-morph and Prettier.
 */
import { layoutFile } from './layout/layout-file.js';
import { layoutOptions } from './layout/layout-options.js';
import type { LayoutOptions } from './layout/doc.js';
import type { PrintJob, PrintedFile } from './print-job.js';
import type { PrintPool } from './print-pool.js';

export interface PrintSettings {
  /** The absolute output folder, where Prettier's options are looked up. */
  readonly folder: string;
  /** Whether any configuration of Prettier or the editor bears on the folder; where none does, Prettier is not loaded. */
  readonly configured: boolean;
  /** Called from time to time. */
  readonly onProgress?: (done: number, total: number) => void;
}

const PROGRESS = 100;

/**
 * Lays out files; the answer has their order.
 *
 * @param jobs - the files to make
 * @param pool - prints what the layout does not know
 * @throws PrintError when the user's Prettier configuration cannot be used, or text the schema brought in does not parse
 */
export async function printFiles(
  jobs: readonly PrintJob[],
  pool: PrintPool,
  settings: PrintSettings,
): Promise<PrintedFile[]> {
  const options = await optionsOf(settings);
  const texts = new Map<string, string>();
  const unknown: PrintJob[] = [];
  for (const job of jobs) {
    const known = await options(job.path);
    const text = known && layoutFile(job.header, job.structure, known);
    if (text === undefined) unknown.push(job);
    else texts.set(job.path, job.appendix === undefined ? text : `${text}\n${job.appendix}`);
    if (texts.size % PROGRESS === 0) settings.onProgress?.(texts.size, jobs.length);
  }
  const printed = await pool.print(unknown, settings.folder, (done) =>
    settings.onProgress?.(texts.size + done, jobs.length),
  );
  for (const { path, text } of printed) texts.set(path, text);
  return jobs.map(({ path }) => ({ path, text: texts.get(path) ?? '' }));
}

/** The options of a file, as the layout follows them; nothing where only Prettier does. */
async function optionsOf(settings: PrintSettings): Promise<(path: string) => Promise<LayoutOptions | undefined>> {
  if (!settings.configured) {
    const defaults = layoutOptions({});
    return () => Promise.resolve(defaults);
  }
  const { forgetOptions, optionsFor } = await import('./print-format.js');
  await forgetOptions();
  return async (path) => layoutOptions(await optionsFor(path, settings.folder));
}

/** Whether the layout follows the options of an output folder, so that most of its files need neither ts-morph nor Prettier. */
export async function isLayoutKnown(settings: PrintSettings): Promise<boolean> {
  const options = await optionsOf(settings);
  return (await options('index.ts')) !== undefined;
}
