/** A broken assumption of Joinery itself, never of its user: seeing one is a bug to report. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/**
 * Asserts what must hold if Joinery is right.
 *
 * @throws InvariantError when it does not
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(`${message} (this is a bug in Joinery, please report it)`);
}

/** Makes a `switch` over a closed union exhaustive: a new member fails to compile here. */
export function assertNever(value: never): never {
  throw new InvariantError(`unexpected value ${JSON.stringify(value)} (this is a bug in Joinery, please report it)`);
}
