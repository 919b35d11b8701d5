/** One piece of SQLite's DDL text: a word, a quoted name, a string, a number, a mark, or a whole group in parentheses. */
export interface Token {
  readonly kind: 'word' | 'name' | 'string' | 'mark' | 'group';
  /** As written; for a quoted name without its quotes; for a group with its parentheses. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PATTERN =
  /(--[^\n]*|\/\*[\s\S]*?\*\/|\s+)|('(?:[^']|'')*')|("(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])|([\p{L}_\u0080-\uffff][\p{L}\p{N}_$\u0080-\uffff]*)|(\d[\w.]*|\.\d\w*)|([\s\S])/uy;

/** Splits DDL text, as `sqlite_master` keeps it, into tokens; groups in parentheses are one token. */
export function tokenize(sql: string, from = 0): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = from;
  while (PATTERN.lastIndex < sql.length) {
    const start = PATTERN.lastIndex;
    const match = PATTERN.exec(sql);
    if (!match) break;
    const [all, blank, string, name, word, number] = match;
    if (blank !== undefined) continue;
    if (all === '(') {
      const end = groupEnd(sql, start);
      tokens.push({ kind: 'group', text: sql.slice(start, end), start, end });
      PATTERN.lastIndex = end;
      continue;
    }
    const end = PATTERN.lastIndex;
    if (name !== undefined) tokens.push({ kind: 'name', text: unquote(name), start, end });
    else
      tokens.push({
        kind: string !== undefined ? 'string' : word !== undefined || number !== undefined ? 'word' : 'mark',
        text: all,
        start,
        end,
      });
  }
  return tokens;
}

/** The end of the group that opens at `start`. */
function groupEnd(sql: string, start: number): number {
  const skip = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|[\s\S]/y;
  skip.lastIndex = start;
  let depth = 0;
  for (let match = skip.exec(sql); match; match = skip.exec(sql)) {
    if (match[0] === '(') depth += 1;
    else if (match[0] === ')') depth -= 1;
    if (depth === 0) return skip.lastIndex;
  }
  return sql.length;
}

/** A quoted name without its quotes. */
function unquote(name: string): string {
  const close = name.charAt(name.length - 1);
  const inner = name.slice(1, -1);
  return close === ']' ? inner : inner.replaceAll(close + close, close);
}

/** The tokens of a group, split at its outer commas. */
export function splitGroup(sql: string, group: Token): Token[][] {
  const inner = tokenize(sql.slice(0, group.end - 1), group.start + 1);
  const parts: Token[][] = [[]];
  for (const token of inner) {
    if (token.kind === 'mark' && token.text === ',') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** True for the word, however it is spelled. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toUpperCase());
}

/** What stands inside a group's parentheses. */
export function innerText(group: Token | undefined): string {
  return group?.kind === 'group' ? group.text.slice(1, -1).trim() : '';
}
