/**
 * Why a TypeScript file of the user could not be loaded, in one line. jiti puts the place of a syntax error on a line of
 * its own, as `path:line:column`.
 */
export function loadProblem(error: unknown): string {
  if (!(error instanceof Error)) return `it throws ${String(error)}`;
  const [first = '', second = ''] = error.message.split('\n').map((line) => line.trim());
  const syntax = /^ParseError: (.*)$/.exec(first)?.[1];
  if (syntax === undefined) return first;
  const place = /:(\d+):(\d+)$/.exec(second);
  return `${syntax.trim()}${place ? ` at line ${place[1]}, column ${place[2]}` : ''}`;
}
