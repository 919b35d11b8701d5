import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { astEquals } from '../../grammar/ast-equals.js';
import { formatSchema } from '../../grammar/format.js';
import { parse } from '../../grammar/parse.js';
import { printSchema } from '../../grammar/printer.js';
import { describeShared, hasShared, sharedPath } from '../support/shared.js';

const root = sharedPath('prisma/');
const files = hasShared
  ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.prisma'))
  : [];

/** Comments and strings, which no formatting may touch. */
const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|(\/\/[^\n]*|\/\*[^]*?\*\/)/g)].flatMap((match) =>
    match[1] === undefined ? [] : [match[1].replaceAll(/\s+/g, ' ').trim()],
  );

describeShared('schemas of real applications', () => {
  test.each(files)('%s', (file) => {
    const text = readFileSync(root + file, 'utf8');
    const parsed = parse({ file, text });
    expect(parsed.diagnostics).toEqual([]);

    const formatted = formatSchema({ file, text }).text;
    const again = parse({ file, text: formatted });
    expect(again.diagnostics).toEqual([]);
    expect(astEquals(again.file, parsed.file)).toBe(true);
    expect(formatSchema({ file, text: formatted }).text).toBe(formatted);
    expect(commentsOf(formatted)).toEqual(commentsOf(text));

    const printed = parse({ file, text: printSchema(parsed.file) });
    expect(printed.diagnostics).toEqual([]);
    expect(astEquals(printed.file, parsed.file)).toBe(true);
  });

  test('most of them were formatted by their own tool, and stay as they are', () => {
    const changed = files.filter((file) => {
      const text = readFileSync(root + file, 'utf8');
      return formatSchema({ file, text }).text !== text;
    });
    // These are not in the form `prisma format` gives; see the difference with their columns.
    expect(changed.map((file) => file.split('/')[0]).sort()).toEqual([
      'anything-llm',
      'langfuse',
      'prisma-multi-schema',
      'rallly',
      'rallly',
      'shelf',
      'umami-mysql',
    ]);
  });

  test('the schema of the design', () => {
    const design = readFileSync(sharedPath('DESIGN.md'), 'utf8');
    const text = /```prisma\n([^]*?)```/.exec(design)?.[1] ?? '';
    // The one that the programs of test/session run over.
    expect(readFileSync(new URL('../session/shop.schema', import.meta.url), 'utf8')).toBe(text);
    const { file, diagnostics } = parse({ file: 'design.schema', text });
    expect(diagnostics).toEqual([]);
    expect(file.declarations.map((declaration) => declaration.name.text)).toContain('TopCustomer');
    expect(astEquals(parse({ file: 'design.schema', text: formatSchema({ file: 'x', text }).text }).file, file)).toBe(
      true,
    );
  });
});
