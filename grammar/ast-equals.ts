/** Parts of nodes that say where something was written and not what. */
const PLACES: ReadonlySet<string> = new Set(['span', 'source', 'parens']);

/**
 * Compares two trees (or parts of trees) by what they say: spans, file names and parentheses that change no meaning are
 * not looked at.
 *
 * @param a - a node, or a list of nodes
 * @param b - another
 */
export function astEquals(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => astEquals(item, b[index]));
  }
  const left = partsOf(a);
  const right = new Map(partsOf(b));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && astEquals(value, right.get(key)));
}

function partsOf(node: object): [string, unknown][] {
  return Object.entries(node).filter(([key, value]) => !PLACES.has(key) && value !== undefined);
}
