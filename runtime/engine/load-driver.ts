import { OperationalError } from '../util/errors.js';

/**
 * Loads a driver's package, an optional peer.
 *
 * @param load - the dynamic import
 * @throws OperationalError that says what to install when it is missing
 */
export async function loadDriver<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
      throw new OperationalError(
        `this database needs the package ${name}, which is not installed: npm install ${name}`,
        { cause: error },
      );
    throw error;
  }
}
