import { ValidationError } from '../util/errors.js';
import type { NodePrinter } from './node.js';

/** Steps into a document: keys, and places in lists counted from 0. */
export type JsonPath = readonly (string | number)[];

/** No list is longer: beyond, databases refuse a place, find nothing, or count from 0 again. */
const LAST_PLACE = 2_147_483_647;

/**
 * The path itself, whose places every database counts alike.
 *
 * @throws ValidationError for a place that is none: from the end, between two, or beyond every list
 */
export function placedPath(path: JsonPath): JsonPath {
  const wrong = path.find(
    (step) => typeof step === 'number' && !(Number.isInteger(step) && step >= 0 && step <= LAST_PLACE),
  );
  if (wrong === undefined) return path;
  throw new ValidationError(
    `a path into JSON counts places from 0 to ${String(LAST_PLACE)}, not ${String(wrong)}; give a key as text`,
  );
}

/** MariaDB finds no key that begins so, however it is quoted or escaped, and says nothing. */
export function mustHavePath(printer: NodePrinter, path: JsonPath): void {
  if (path.some((step) => typeof step === 'string' && step.startsWith('-')))
    printer.unsupported('path to a JSON key that begins with a hyphen (MariaDB)', 'read the whole value');
}
