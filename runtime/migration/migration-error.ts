import { JoineryError } from '../util/errors.js';

/** What a migration error carries besides its message. */
export interface MigrationErrorDetails {
  readonly cause?: unknown;
  /** The revision it happened in. */
  readonly revision?: string | undefined;
  readonly sql?: string | undefined;
}

/**
 * A migration that can't go on: bad revision files, an unknown target, a database that is not where it should be, a
 * step that failed. `code` is one of the `JN8xxx` codes of `docs/diagnostics.md`.
 */
export class MigrationError extends JoineryError {
  override readonly code: string;
  /** What to do about it. */
  readonly hint: string;
  readonly revision: string | undefined;

  constructor(code: string, message: string, hint: string, details: MigrationErrorDetails = {}) {
    super(message, { cause: details.cause, sql: details.sql });
    this.code = code;
    this.hint = hint;
    this.revision = details.revision;
  }
}
