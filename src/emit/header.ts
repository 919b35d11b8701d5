/** The first line of every emitted file; by it a file without a record is recognised as ours. */
export const HEADER = '// Made by `joinery generate` from the schema. Do not edit it: change the schema and run that again.';

/** The comment that opens a file: who made it, how to make it again, and where in the schema it comes from. */
export function header(origin?: string): string {
  return origin === undefined ? HEADER : `${HEADER}\n// ${origin}`;
}

/** Whether a text was made by Joinery. */
export function isEmitted(text: string): boolean {
  return text.startsWith('// Made by `joinery generate`') || text.startsWith('{\n  "dialects": [');
}
