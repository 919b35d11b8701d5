import type { Diagnostic } from '../../grammar/diagnostic.js';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import type { Source } from '../../grammar/source.js';
import type { Terminal } from './terminal.js';

const ORDER = { error: 0, warning: 1, note: 2 } as const;

/** `2 errors, 1 warning`, or nothing. */
function count(diagnostics: readonly Diagnostic[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((severity) => [severity, diagnostics.filter((diagnostic) => diagnostic.severity === severity).length] as const)
    .filter(([, found]) => found > 0)
    .map(([severity, found]) => `${found} ${severity}${found === 1 ? '' : 's'}`)
    .join(', ');
}

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
  const sorted = [...diagnostics].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  terminal.err(formatDiagnostics(sorted, sources, { color: terminal.color, width: terminal.width }));
  terminal.err(`\n${count(sorted)}\n`);
  return sorted.some((diagnostic) => diagnostic.severity === 'error');
}
