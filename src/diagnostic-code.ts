import type { Diagnostic, RelatedSpan, Severity } from '../grammar/diagnostic.js';
import type { Span } from '../grammar/source.js';

/** An entry of a room's catalogue of diagnostics; `docs/diagnostics.md` is made from them. */
export interface DiagnosticCode {
  readonly code: string;
  /** Absent means error. */
  readonly severity?: Severity;
  readonly title: string;
  /** Why this is wrong, in one or two sentences, for someone who meets it the first time. */
  readonly explanation: string;
  /** What usually settles it. */
  readonly hint: string;
}

export interface Finding {
  readonly message: string;
  readonly span?: Span;
  readonly subject?: string;
  /** Absent means the catalogue's. */
  readonly hint?: string;
  readonly related?: readonly RelatedSpan[];
}

/** Collects diagnostics. The same finding at the same place is kept once: a mixin's mistake is not repeated per model. */
export class Reporter {
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  /** Adds one finding under a code of a catalogue. */
  add(entry: DiagnosticCode, finding: Finding): void {
    this.push({
      code: entry.code,
      severity: entry.severity ?? 'error',
      message: finding.message,
      ...(finding.span && { span: finding.span }),
      ...(finding.subject !== undefined && { subject: finding.subject }),
      hint: finding.hint ?? entry.hint,
      ...(finding.related && finding.related.length > 0 && { related: finding.related }),
    });
  }

  /** Adds a finished diagnostic of another room. */
  push(diagnostic: Diagnostic): void {
    const { span } = diagnostic;
    const place = span ? `${span.file}:${span.start}:${span.end}` : (diagnostic.subject ?? '');
    const identity = `${diagnostic.code}|${place}|${diagnostic.message}`;
    if (this.#seen.has(identity)) return;
    this.#seen.add(identity);
    this.diagnostics.push(diagnostic);
  }
}

/** True when one of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
