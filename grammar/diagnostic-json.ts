import type { Diagnostic, Severity } from './diagnostic.js';
import { LineTables } from './line-table.js';
import type { Position, Source, Span } from './source.js';

/** A place as programs want it: a file, and 1-based lines and columns where its text is known. */
export interface PlaceJson {
  readonly file: string;
  readonly start?: Position;
  /** Exclusive. */
  readonly end?: Position;
}

/** A diagnostic as `check --json` prints it. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: PlaceJson;
  readonly subject?: string;
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly place: PlaceJson }[];
}

/**
 * Turns diagnostics into plain data with lines and columns.
 *
 * @param diagnostics - the diagnostics, whose order is kept
 * @param sources - the files their spans point into
 */
export function diagnosticsToJson(diagnostics: readonly Diagnostic[], sources: Iterable<Source>): DiagnosticJson[] {
  const tables = new LineTables(sources);
  return diagnostics.map(({ code, severity, message, span, subject, hint, related }) => ({
    code,
    severity,
    message,
    ...(span === undefined ? {} : { place: placeOf(span, tables) }),
    ...(subject === undefined ? {} : { subject }),
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined
      ? {}
      : { related: related.map((other) => ({ message: other.message, place: placeOf(other.span, tables) })) }),
  }));
}

function placeOf(span: Span, tables: LineTables): PlaceJson {
  const table = tables.of(span.file);
  if (table === undefined) return { file: span.file };
  return { file: span.file, start: table.position(span.start), end: table.position(span.end) };
}
