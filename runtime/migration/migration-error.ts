/**
 * A migration that can't go on: bad revision files, an unknown target, a database that is not where it should be, a
 * step that failed. `code` is one of the `JN8xxx` codes of `docs/diagnostics.md`.
 */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly code: string;
  /** What to do about it. */
  readonly hint: string;
  /** The revision it happened in, where there is one. */
  readonly revision?: string;

  constructor(code: string, message: string, hint: string, options: { readonly cause?: unknown; readonly revision?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = hint;
    if (options.revision !== undefined) this.revision = options.revision;
  }
}
