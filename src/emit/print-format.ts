/** Prettier's part of printing. */
import { join } from 'node:path';
import * as prettier from 'prettier';
import { PrintError } from './print-job.js';
import type { PrintFailure, PrintJob } from './print-job.js';

/** A file that is built, with the options in force for it. */
export interface Built {
  readonly job: PrintJob;
  readonly text: string;
  readonly options: prettier.Options;
}

/** The options in force for a file of the output folder. */
export async function optionsFor(path: string, folder: string): Promise<prettier.Options> {
  const file = join(folder, path);
  const options = await attempt('options', path, () => prettier.resolveConfig(file, { editorconfig: true }));
  return { ...options, parser: 'babel-ts' };
}

async function format({ job, text, options }: Built, folder: string): Promise<string> {
  const filepath = join(folder, job.path);
  return attempt('syntax', job.path, () => prettier.format(text, { ...options, filepath }));
}

const SEPARATOR = '// --- joinery: next file ---';

/**
 * Formats files of equal options as one text, which costs a quarter less. A plugin may move statements and a pragma belongs to
 * a file, so with those each is formatted alone; so are all when one does not parse, which finds the one.
 */
export async function formatTogether(files: readonly Built[], folder: string): Promise<string[]> {
  const alone = async (): Promise<string[]> => {
    const texts: string[] = [];
    for (const file of files) texts.push(await format(file, folder));
    return texts;
  };
  const [first] = files;
  if (first === undefined || files.length === 1) return alone();
  const { plugins = [], insertPragma, requirePragma, checkIgnorePragma } = first.options;
  if (plugins.length > 0 || insertPragma || requirePragma || checkIgnorePragma) return alone();
  try {
    const together = files.map((file) => file.text).join(`\n${SEPARATOR}\n`);
    const filepath = join(folder, first.job.path);
    const texts = (await prettier.format(together, { ...first.options, filepath })).split(SEPARATOR);
    // Between two files is a line break of the options' kind, and perhaps an empty line.
    const trimmed = texts.map((text, index) => `${text.trim()}${lineEnd(texts[index] ?? '')}`);
    return trimmed.length === files.length ? trimmed : await alone();
  } catch {
    return alone();
  }
}

/** A file's text with what ends it as it is, in the file's line breaks. */
export function withAppendix(text: string, { appendix }: PrintJob): string {
  if (appendix === undefined) return text;
  const end = lineEnd(text);
  return `${text}${end}${end === '\n' ? appendix : appendix.replaceAll('\n', end)}`;
}

/** The line break a text has. */
function lineEnd(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
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

/** Forgets the options that were read: the process may live long (`--watch`), and they change meanwhile. */
export async function forgetOptions(): Promise<void> {
  await prettier.clearConfigCache();
}
