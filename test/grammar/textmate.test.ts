import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as onigurumaModule from 'vscode-oniguruma';
import type * as textmate from 'vscode-textmate';
import { beforeAll, describe, expect, test } from 'vitest';
import { lex } from '../../grammar/lex.js';
import { BLOCK_KEYWORDS, DocComment, EXPRESSION_KEYWORDS } from '../../grammar/tokens.js';

// Both packages are CommonJS and name no exports that Node finds by itself.
const require = createRequire(import.meta.url);
const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate') as typeof textmate;
const oniguruma = require('vscode-oniguruma') as typeof onigurumaModule;

const grammarUrl = new URL('../../grammar/joinery.tmLanguage.json', import.meta.url);
const kitchenSink = readFileSync(new URL('../../fixtures/grammar/kitchen-sink.schema', import.meta.url), 'utf8');

interface Scoped {
  readonly text: string;
  readonly start: number;
  readonly scopes: string;
}

let scoped: (text: string) => Scoped[];

beforeAll(async () => {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (string) => new oniguruma.OnigString(string),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(grammarUrl, 'utf8'), 'joinery.json')),
  });
  const grammar = await registry.loadGrammar('source.joinery');
  if (grammar === null) throw new Error('the grammar was not loaded');
  scoped = (text) => {
    const out: Scoped[] = [];
    let state = INITIAL;
    let offset = 0;
    for (const line of text.split('\n')) {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      for (const { startIndex, endIndex, scopes } of result.tokens) {
        out.push({ text: line.slice(startIndex, endIndex), start: offset + startIndex, scopes: scopes.join(' ') });
      }
      offset += line.length + 1;
    }
    return out;
  };
});

/** The scopes at an offset. */
const at = (tokens: readonly Scoped[], offset: number): string =>
  tokens.findLast((token) => token.start <= offset)?.scopes ?? '';

describe('TextMate grammar', () => {
  test('agrees with the lexer on strings, numbers, comments and attributes', () => {
    const tokens = scoped(kitchenSink);
    const lexed = lex({ file: 'x', text: kitchenSink }, []);
    for (const token of lexed.tokens) {
      const scopes = at(tokens, token.startOffset);
      const { name } = token.tokenType;
      if (/String/.test(name)) expect(scopes, token.image).toContain('string.quoted');
      else if (name !== 'Newline') expect(scopes, token.image).not.toMatch(/string|comment/);
      if (name === 'Number') expect(scopes, token.image).toContain('constant.numeric');
      if (name === 'At' || name === 'BlockAt')
        expect(scopes, token.image).toContain('punctuation.definition.annotation');
    }
    for (const comment of lexed.comments) {
      expect(at(tokens, comment.startOffset), comment.image).toContain('comment');
      if (comment.tokenType === DocComment) expect(at(tokens, comment.startOffset)).toContain('documentation');
    }
  });

  test('knows every keyword', () => {
    for (const { name } of BLOCK_KEYWORDS) {
      const keyword = name.toLowerCase();
      expect(scoped(`${keyword} X {`)[0], keyword).toMatchObject({
        text: keyword,
        scopes: expect.stringContaining('keyword.control.block') as string,
      });
    }
    for (const { name } of EXPRESSION_KEYWORDS) {
      const keyword = name.toLowerCase();
      const tokens = scoped(`type X = Int @check(a ${keyword} b)`);
      expect(tokens.find((token) => token.text === keyword)?.scopes, keyword).toMatch(/keyword|constant\.language/);
    }
    const header = scoped('model A extends B with C, D {');
    expect(header.find((token) => token.text === 'extends')?.scopes).toContain('keyword.other.extends');
    expect(header.find((token) => token.text === 'with')?.scopes).toContain('keyword.other.with');
  });

  test('names what a member is made of', () => {
    const tokens = scoped(
      "model A {\n  in String(60)? @db.VarChar(20) @check(lower(in) <> \"a\\n\", name: 'it''s')\n}\n// after",
    );
    const scopesOf = (text: string): string => tokens.find((token) => token.text === text)?.scopes ?? '';
    expect(scopesOf('in')).toContain('variable.other.member');
    expect(scopesOf('String')).toContain('support.type');
    expect(scopesOf('db.VarChar')).toContain('storage.type.annotation');
    expect(scopesOf('lower')).toContain('entity.name.function');
    expect(scopesOf('<>')).toContain('keyword.operator');
    expect(scopesOf('\\n')).toContain('constant.character.escape');
    expect(scopesOf('name')).toContain('variable.parameter');
    expect(scopesOf("''")).toContain('constant.character.escape');
    expect(scopesOf('// after')).toBe('source.joinery comment.line.double-slash.joinery');
  });
});
