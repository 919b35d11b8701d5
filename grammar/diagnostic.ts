import type { Span } from './source.js';

/** An error stops the compiler before anything is written; a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * One thing that is wrong (or worth a word) in the user's input. A value, never thrown: all are collected and printed
 * together, each once.
 */
export interface Diagnostic {
  /** Stable code, `JN` and four digits; explained in `docs/diagnostics.md`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence of what is wrong. */
  readonly message: string;
  /** The exact text at fault; absent only where there is no source (a reflected database, a configuration value). */
  readonly span?: Span;
  /** Names the thing where there is no span: `table users, column email`. */
  readonly subject?: string;
  /** The likely fix, ready to act on. */
  readonly hint?: string;
  /** Other places that belong to the story ("first declared here"). */
  readonly related?: readonly RelatedSpan[];
}

export interface RelatedSpan {
  readonly message: string;
  readonly span: Span;
}
