import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { astEquals } from '../../grammar/ast-equals.js';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { formatSchema } from '../../grammar/format.js';
import { parse } from '../../grammar/parse.js';
import { printSchema } from '../../grammar/printer.js';
import { schemaFile } from './arbitrary-schema.js';

const kitchenSink = readFileSync(new URL('../../fixtures/grammar/kitchen-sink.schema', import.meta.url), 'utf8');

/** Everything a text can be put through; none of it may throw, and every span lies in the text. */
function survives(text: string): void {
  const source = { file: 'law.schema', text };
  const { diagnostics, file } = parse(source);
  for (const { span, message } of diagnostics) {
    expect(span, message).toBeDefined();
    expect(span?.start).toBeGreaterThanOrEqual(0);
    expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? 0);
    expect(span?.end).toBeLessThanOrEqual(text.length);
  }
  formatDiagnostics(diagnostics, [source], { color: true, width: 60 });
  printSchema(file);
  const formatted = formatSchema(source);
  if (diagnostics.length > 0) {
    expect(formatted.text).toBe(text);
    return;
  }
  const again = { file: 'again.schema', text: formatted.text };
  expect(parse(again).diagnostics).toEqual([]);
  expect(formatSchema(again).text).toBe(formatted.text);
  expect(astEquals(parse(again).file.declarations, file.declarations)).toBe(true);
}

/** Places where a schema is cut, doubled or spoilt. */
const mutation = fc.array(
  fc.record({
    at: fc.nat({ max: kitchenSink.length }),
    remove: fc.nat({ max: 12 }),
    insert: fc.oneof(
      fc.constantFrom(...Array.from('{}()[]@,:."\'`?=<>|+-*/%#!;\n ')),
      fc.constantFrom(
        '//',
        '/*',
        '*/',
        '"""',
        '@@',
        'case',
        'model X {',
        'not',
        ' end ',
        'in (',
        '\r\n',
        '\u0000',
        'é',
        '“',
      ),
      fc.string({ maxLength: 5 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('laws', () => {
  test('what is printed is read back as the same tree', () => {
    fc.assert(
      fc.property(schemaFile, (file) => {
        const text = printSchema(file);
        const parsed = parse({ file: 'law.schema', text });
        expect(parsed.diagnostics).toEqual([]);
        expect(parsed.file.declarations).toSatisfy(
          (declarations: unknown) => astEquals(declarations, file.declarations),
          text,
        );
        expect(printSchema(parsed.file)).toBe(text);
        expect(formatSchema({ file: 'law.schema', text }).text).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  test('no text makes the parser, the printer or the formatter throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })), survives),
      { numRuns: 500 },
    );
  });

  test('no sequence of tokens does', () => {
    const token = fc.constantFrom(
      ...[
        'model',
        'enum',
        'type',
        'datasource',
        'A',
        'b',
        '{',
        '}',
        '(',
        ')',
        '[',
        ']',
        '@',
        '@@',
        ',',
        ':',
        '=',
        '?',
        '.',
      ],
      ...[
        'not',
        'and',
        'in',
        'case',
        'when',
        'then',
        'end',
        'is',
        'null',
        'between',
        'desc',
        '-',
        '+',
        '*',
        '||',
        '<',
        '==',
      ],
      ...[
        '"a"',
        "'b'",
        '"',
        "'",
        '1',
        '2a',
        '// c\n',
        '/// d\n',
        '/* e */',
        '/*',
        '\n',
        '\n',
        '\n',
        'with',
        'extends',
        '!',
        '#',
      ],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        survives(tokens.join(' '));
      }),
      { numRuns: 2000 },
    );
  });

  test('no damage to a valid schema does', () => {
    fc.assert(
      fc.property(mutation, (edits) => {
        let text = kitchenSink;
        for (const { at, remove, insert } of edits) text = text.slice(0, at) + insert + text.slice(at + remove);
        survives(text);
      }),
      { numRuns: 1000 },
    );
  });
});
