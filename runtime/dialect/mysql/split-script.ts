/** Statements of a script: ends at semicolons outside quotes and comments. */
export function splitScript(sql: string): string[] {
  const parts =
    sql.match(/(?:'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|[^;])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
