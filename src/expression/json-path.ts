/**
 * Reads `$.address.lines[0]` or `$."odd key"` as keys and positions.
 *
 * @returns undefined where the text is no such path
 */
export function jsonSteps(path: string): readonly (string | number)[] | undefined {
  if (!/^\$(?:\.[A-Za-z_][A-Za-z0-9_]*|\."[^"\\]+"|\[\d+\])+$/.test(path)) return undefined;
  return [...path.matchAll(/\.([A-Za-z_][A-Za-z0-9_]*)|\."([^"\\]+)"|\[(\d+)\]/g)].map(([, plain, quoted, index]) =>
    index === undefined ? (plain ?? quoted ?? '') : Number(index),
  );
}
