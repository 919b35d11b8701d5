import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import { configCodes } from './config-codes.js';
import { writeProblem } from './write-problem.js';

/** Replaces a file's text at once: a reader sees the old or the new one, never half of it. */
export function replaceFile(file: string, text: string): readonly Diagnostic[] {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
    return [];
  } catch (error) {
    rmSync(temporary, { force: true });
    const reporter = new Reporter();
    reporter.add(configCodes.fileWrite, {
      message: `The file cannot be written: ${writeProblem(error)}.`,
      subject: file,
    });
    return reporter.diagnostics;
  }
}
