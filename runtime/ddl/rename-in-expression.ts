import type { DialectText } from '../schema/dialect-name.js';

/** Strings, quoted names, comments, then plain names: what has to be told apart to find a name in SQL text. */
const TOKENS =
  /('(?:[^']|'')*')|("(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])|(--[^\n]*|\/\*[\s\S]*?\*\/)|([\p{L}_][\p{L}\p{N}_$]*)(\s*\()?/gu;

/**
 * SQL text of a table with one of its columns renamed: names are exchanged, strings, comments and function names stay.
 * Databases do the same to their own copy of the text when a column is renamed.
 */
export function renameInExpression(text: DialectText, from: string, to: string): DialectText {
  if (typeof text !== 'string')
    return Object.fromEntries(Object.entries(text).map(([dialect, sql]) => [dialect, renameIn(sql, from, to)]));
  return renameIn(text, from, to);
}

function renameIn(sql: string, from: string, to: string): string {
  return sql.replace(
    TOKENS,
    (all: string, string?: string, quoted?: string, comment?: string, name?: string, call?: string) => {
      if (string !== undefined || comment !== undefined) return all;
      if (quoted !== undefined) {
        const [open = '"', close = '"'] = [quoted[0], quoted.at(-1)];
        const inner = quoted.slice(1, -1).replaceAll(close + close, close);
        return inner === from ? `${open}${to.replaceAll(close, close + close)}${close}` : all;
      }
      if (call !== undefined || name?.toLowerCase() !== from.toLowerCase()) return all;
      return /^[a-z_][a-z0-9_]*$/.test(to) ? to : `"${to.replaceAll('"', '""')}"`;
    },
  );
}
