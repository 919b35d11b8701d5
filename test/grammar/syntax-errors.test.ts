import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SYNTAX_CODES } from '../../grammar/codes.js';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { parse, type Parsed } from '../../grammar/parse.js';

const folder = new URL('../../fixtures/grammar/errors/', import.meta.url);
const cases = readdirSync(folder).filter((file) => file.endsWith('.schema'));

function parseCase(file: string): Parsed & { readonly rendered: string } {
  const source = { file, text: readFileSync(new URL(file, folder), 'utf8') };
  const parsed = parse(source);
  const rendered = formatDiagnostics(parsed.diagnostics, [source]);
  const found = parsed.file.declarations.map((declaration) => declaration.name.text).join(' ');
  return { ...parsed, rendered: `${rendered}\n\ndeclarations read all the same: ${found}\n` };
}

describe('syntax errors', () => {
  test.each(cases)('%s', async (file) => {
    const { rendered, diagnostics } = parseCase(file);
    expect(diagnostics.length).toBeGreaterThan(0);
    await expect(rendered).toMatchFileSnapshot(`../../fixtures/grammar/errors/${file.replace('.schema', '.txt')}`);
  });

  test('no place is blamed twice', () => {
    for (const file of cases) {
      const starts = parseCase(file).diagnostics.map((diagnostic) => diagnostic.span?.start);
      expect(new Set(starts).size, file).toBe(starts.length);
    }
  });

  test('every code has a case that raises it', () => {
    const raised = new Set(cases.flatMap((file) => parseCase(file).diagnostics.map((diagnostic) => diagnostic.code)));
    const declared = Object.values(SYNTAX_CODES).map((entry) => entry.code);
    expect([...raised].sort()).toEqual([...declared].sort());
  });

  test('codes are distinct and begin with JN1', () => {
    const codes = Object.values(SYNTAX_CODES).map((entry): string => entry.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^JN1\d{3}$/.test(code))).toBe(true);
  });

  test('what is broken in one block leaves the others whole', () => {
    const { file } = parseCase('several-broken-blocks.schema');
    expect(file.declarations.map((declaration) => declaration.name.text)).toEqual(['db', 'User', 'Post', 'Fine']);
    const post = file.declarations[2];
    expect(post?.kind === 'ModelDeclaration' && post.members.map((member) => member.kind)).toEqual([
      'Field',
      'Field',
      'Field',
    ]);
  });
});
