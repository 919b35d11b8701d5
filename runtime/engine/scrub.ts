/** Fields of drivers' errors that hold values of rows. */
const FIELDS = ['detail', 'where', 'internalQuery', 'sql', 'sqlMessage', 'query', 'params', 'parameters'];

/**
 * Takes values out of a driver's error before it becomes the cause of ours: values may be private.
 *
 * @param keep - the application asked for values
 * @param message - its message without values, where the driver's own holds some; the stack's first line says the same
 */
export function scrubbed(error: unknown, keep: boolean, message?: string): unknown {
  if (keep || !(error instanceof Error)) return error;
  for (const field of FIELDS) if (field in error) Object.assign(error, { [field]: undefined });
  if (message === undefined || message === error.message) return error;
  const stack = error.stack?.replace(error.message, () => message);
  Object.assign(error, { message, stack });
  return error;
}
