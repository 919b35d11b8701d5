import { UnknownLayout } from './doc.js';

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'comment' | 'mark' | 'end';
  readonly text: string;
  /** How many line breaks stand before it; two and more are an empty line. */
  readonly breaks: number;
}

const TOKEN =
  /([\p{ID_Start}$_][\p{ID_Continue}$]*)|(\d[\w.]*)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(\/\*[^]*?\*\/|\/\/[^\n]*)|(=>|\.\.\.|\?\?|\?\.|===|!==|==|!=|<=|>=|&&|\|\||[{}()[\]<>;,.:?=+\-*/%&|!])/uy;
const SPACE = /\s*/y;
const KINDS = ['name', 'number', 'string', 'comment', 'mark'] as const;

/**
 * The tokens of emitted TypeScript.
 *
 * @throws UnknownLayout at a character the emitted subset does not have (a template, a regular expression, …)
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    const space = SPACE.exec(text)?.[0] ?? '';
    at += space.length;
    const breaks = space.includes('\n') ? space.split('\n').length - 1 : 0;
    if (at >= text.length) {
      tokens.push({ kind: 'end', text: '', breaks });
      return tokens;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw new UnknownLayout(`unknown text at ${text.slice(at, at + 20)}`);
    at = TOKEN.lastIndex;
    const kind = KINDS[match.indexOf(match[0], 1) - 1] ?? 'mark';
    tokens.push({ kind, text: match[0], breaks });
  }
}

/** Reads tokens one by one; `attempt` goes back where a reading fails. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  /** The token `ahead` places further on, without taking it. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? (this.#tokens[this.#tokens.length - 1] as Token);
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether the next token is that mark or word. */
  is(text: string): boolean {
    const token = this.peek();
    return token.text === text && token.kind !== 'string';
  }

  /** Takes the next token if it is that mark or word. */
  skip(text: string): boolean {
    const found = this.is(text);
    if (found) this.#at += 1;
    return found;
  }

  expect(text: string): Token {
    if (!this.is(text)) throw new UnknownLayout(`${text} expected, not ${this.peek().text}`);
    return this.next();
  }

  name(): string {
    const token = this.next();
    if (token.kind !== 'name') throw new UnknownLayout(`a name expected, not ${token.text}`);
    return token.text;
  }

  /** What `read` gives, or nothing and the place as it was when it meets what it does not know. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const before = this.#at;
    try {
      const result = read();
      if (result !== undefined) return result;
    } catch (error) {
      if (!(error instanceof UnknownLayout)) throw error;
    }
    this.#at = before;
    return undefined;
  }

  end(): void {
    const token = this.peek();
    if (token.kind !== 'end') throw new UnknownLayout(`nothing expected after it, but ${token.text}`);
  }
}
