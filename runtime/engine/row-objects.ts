import type { CompiledStatement, Decoder } from '../sql/compiled.js';
import type { Row } from './driver.js';

/** Rows of a driver as objects: labels as keys, values decoded. */
export function rowObjects(
  rows: readonly Row[],
  compiled: CompiledStatement,
  columns: readonly string[] | undefined,
): Record<string, unknown>[] {
  const labels = compiled.labels ?? columns ?? [];
  const { decoders } = compiled;
  const width = labels.length;
  const at = labels.indexOf('__proto__');
  const inherited = at >= 0;
  const objects = new Array<Record<string, unknown>>(rows.length);
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as Row;
    const object: Record<string, unknown> = {};
    for (let c = 0; c < width; c++) {
      const value = row[c];
      const decode = decoders[c];
      object[labels[c] as string] = value === null || decode === undefined ? value : decode(value);
    }
    if (inherited) setOwn(object, row[at], decoders[at]);
    objects[r] = object;
  }
  return objects;
}

/** Assigning `__proto__` makes no property, but changes what the object inherits: the label gets one all the same. */
function setOwn(object: Record<string, unknown>, value: unknown, decode: Decoder | undefined): void {
  Object.setPrototypeOf(object, Object.prototype);
  Object.defineProperty(object, '__proto__', {
    value: value === null || decode === undefined ? value : decode(value),
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
