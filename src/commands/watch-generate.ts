import { watchFiles } from '../io/watch-files.js';
import type { Watching } from '../io/watch-files.js';
import { generate } from './generate.js';
import type { GenerateOptions, GenerateResult } from './generate.js';

/**
 * `generate --watch`: generates now and after every change of the schema. Errors are results like others: the next
 * change tries again.
 *
 * @param options - as for `generate`
 * @param onResult - called after every run
 * @returns how to stop; undefined when no schema was found to watch
 */
export async function watchGenerate(
  options: GenerateOptions,
  onResult: (result: GenerateResult) => void,
): Promise<Watching | undefined> {
  const first = await generate(options);
  onResult(first);
  if (first.schemaPath === undefined) return undefined;
  return watchFiles(first.schemaPath, async () => onResult(await generate(options)));
}
