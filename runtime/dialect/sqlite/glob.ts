/**
 * LIKE's pattern (with the backslash for escapes) as GLOB's: SQLite's LIKE takes letters of either case for the same, GLOB
 * does not, and an index serves it.
 */
export function globPattern(pattern: unknown): string {
  return String(pattern).replace(/\\([\s\S])|[%_*?[]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return literally(escaped);
    if (found === '%') return '*';
    return found === '_' ? '?' : literally(found);
  });
}

const literally = (character: string): string => (/[*?[]/.test(character) ? `[${character}]` : character);
