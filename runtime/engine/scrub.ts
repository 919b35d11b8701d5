/** Fields of drivers' errors that hold values of rows. */
const FIELDS = ['detail', 'where', 'internalQuery', 'sql', 'query', 'params', 'parameters'];

/**
 * Takes values out of a driver's error before it becomes the cause of ours: values may be private.
 *
 * @param keep - the application asked for values
 */
export function scrubbed(error: unknown, keep: boolean): unknown {
  if (keep || !(error instanceof Error)) return error;
  for (const field of FIELDS) if (field in error) Object.assign(error, { [field]: undefined });
  return error;
}
