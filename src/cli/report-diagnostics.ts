import type { Diagnostic } from '../../grammar/diagnostic.js';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import type { Source } from '../../grammar/source.js';
import type { Terminal } from './terminal.js';

/**
 * Prints diagnostics with their code frames, and how many there were.
 *
 * @param sources - the files the spans point into
 * @returns true when one of them is an error
 */
export function reportDiagnostics(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
): boolean {
  if (diagnostics.length === 0) return false;
  terminal.err(`${formatDiagnostics(diagnostics, sources, { color: terminal.color, width: terminal.width })}\n`);
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
