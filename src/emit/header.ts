const MADE_BY = '// Made by `joinery generate`, do not edit';

/**
 * The line that opens a file: who made it, how it is made again, and what of the schema it comes from.
 *
 * @param origin - `model Customer in shop.schema`
 */
export function header(origin?: string): string {
  return origin === undefined ? `${MADE_BY}.` : `${MADE_BY}: ${origin}.`;
}

/** Whether a text was made by Joinery; so a file without a record is recognised as ours. */
export function isEmitted(text: string): boolean {
  return text.startsWith(MADE_BY) || text.startsWith('{\n  "dialects": [');
}
