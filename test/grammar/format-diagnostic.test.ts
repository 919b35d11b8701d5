import { describe, expect, test } from 'vitest';
import { diagnosticsToJson } from '../../grammar/diagnostic-json.js';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { formatDiagnostic, formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { LineTable } from '../../grammar/line-table.js';
import { positionAt } from '../../grammar/source.js';

const text = [
  'model A {',
  '\tid\tInt @id // 日本',
  '  日本 日本語 x',
  '  @@index([',
  '    a,',
  '    b,',
  '    c',
  '  ])',
  '}',
  '',
].join('\n');
const source = { file: 'app.schema', text };

function problem(part: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(part);
  return {
    code: 'JN1234',
    severity: 'error',
    message: 'It is wrong.',
    span: { file: source.file, start, end: start + part.length },
    ...more,
  };
}

describe('formatDiagnostic', () => {
  test('underlines exactly the span, behind tabs and wide characters', () => {
    expect(formatDiagnostic(problem('Int', { hint: 'Mend it.' }), [source])).toBe(
      [
        'error JN1234: It is wrong.',
        ' --> app.schema:2:5',
        '  |',
        '2 |     id  Int @id // 日本',
        '  |         ^^^',
        'hint: Mend it.',
      ].join('\n'),
    );
    expect(formatDiagnostic(problem('日本語'), [source]).split('\n').slice(3)).toEqual([
      '3 |   日本 日本語 x',
      '  |        ^^^^^^',
    ]);
    expect(formatDiagnostic(problem('x'), [source]).split('\n').at(-1)).toBe('  |               ^');
  });

  test('an empty span is a caret', () => {
    const at = text.indexOf(' @id');
    const lines = formatDiagnostic(problem('', { span: { file: source.file, start: at, end: at } }), [source]).split(
      '\n',
    );
    expect(lines.slice(-2)).toEqual(['2 |     id  Int @id // 日本', '  |            ^']);
    const end = formatDiagnostic(problem('', { span: { file: source.file, start: text.length, end: text.length } }), [
      source,
    ]);
    expect(end.split('\n').slice(1)).toEqual(
      [' --> app.schema:10:1', '  |', '10 |', '   | ^'].map((line, index) =>
        index === 0 ? `  --> app.schema:10:1` : index === 1 ? '   |' : line,
      ),
    );
  });

  test('a span over many lines shows its beginning and its end', () => {
    expect(formatDiagnostic(problem('@@index([\n    a,\n    b,\n    c\n  ])'), [source]).split('\n').slice(2)).toEqual([
      '  |',
      '4 |   @@index([',
      '  |   ^^^^^^^^^',
      '5 |     a,',
      '  |     ^^',
      '… |',
      '7 |     c',
      '  |     ^',
      '8 |   ])',
      '  |   ^^',
    ]);
  });

  test('other places, notes and things without a place', () => {
    const diagnostic = problem('@id', {
      severity: 'warning',
      related: [{ message: 'First said here.', span: { file: source.file, start: 6, end: 7 } }],
    });
    expect(formatDiagnostic(diagnostic, [source])).toBe(
      [
        'warning JN1234: It is wrong.',
        ' --> app.schema:2:9',
        '  |',
        '2 |     id  Int @id // 日本',
        '  |             ^^^',
        'note: First said here.',
        ' --> app.schema:1:7',
        '  |',
        '1 | model A {',
        '  |       -',
      ].join('\n'),
    );
    const nowhere: Diagnostic = {
      code: 'JN9001',
      severity: 'note',
      message: 'Odd.',
      subject: 'table users, column email',
    };
    expect(formatDiagnostic(nowhere, [source])).toBe('note JN9001: Odd.\n--> table users, column email');
    expect(formatDiagnostic(problem('Int'), [])).toBe('error JN1234: It is wrong.\n --> app.schema');
  });

  test('long lines are cut around the span, to the width', () => {
    const long = {
      file: 'long.schema',
      text: `model A {\n  a String @default("${'x'.repeat(300)}") @unique${' '.repeat(20)}// ${'y'.repeat(200)}\n}`,
    };
    const start = long.text.indexOf('@unique');
    const lines = formatDiagnostic(problem('', { span: { file: long.file, start, end: start + 7 } }), [long], {
      width: 60,
    }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    const [code = '', marks = ''] = lines.slice(-2);
    expect(code.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('@unique');
    expect(code).toMatch(/^2 \| ….*…$/);
  });

  test('colours only where asked for', () => {
    const diagnostic = problem('Int', { hint: 'Mend it.' });
    const colored = formatDiagnostic(diagnostic, [source], { color: true });
    expect(colored).toContain('\u001b[1;31m^^^\u001b[0m');
    expect(colored.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(formatDiagnostic(diagnostic, [source]));
  });
});

describe('formatDiagnostics', () => {
  test('groups by file in the order of the text, and counts', () => {
    const other = { file: 'a.schema', text: 'x y' };
    const output = formatDiagnostics(
      [
        problem('@@index'),
        problem('Int', { severity: 'warning' }),
        problem('', { span: { file: other.file, start: 2, end: 3 } }),
        { code: 'JN7001', severity: 'note', message: 'No place.' },
      ],
      [source, other],
    );
    expect([...output.matchAll(/--> (.*)/g)].map((match) => match[1])).toEqual([
      'a.schema:1:3',
      'app.schema:2:5',
      'app.schema:4:3',
    ]);
    expect(output.split('\n').at(-1)).toBe('2 errors, 1 warning, 1 note');
    expect(formatDiagnostics([], [source])).toBe('');
  });
});

describe('places', () => {
  test('json has lines and columns', () => {
    const diagnostic = problem('Int', {
      hint: 'Mend it.',
      related: [{ message: 'Here.', span: { file: 'b', start: 0, end: 1 } }],
    });
    expect(diagnosticsToJson([diagnostic], [source])).toEqual([
      {
        code: 'JN1234',
        severity: 'error',
        message: 'It is wrong.',
        hint: 'Mend it.',
        place: { file: 'app.schema', start: { line: 2, column: 5 }, end: { line: 2, column: 8 } },
        related: [{ message: 'Here.', place: { file: 'b' } }],
      },
    ]);
  });

  test('the table of lines agrees with counting', () => {
    const table = new LineTable(text);
    for (let offset = 0; offset <= text.length; offset++)
      expect(table.position(offset)).toEqual(positionAt(text, offset));
    expect(table.line(2)).toBe('\tid\tInt @id // 日本');
    expect(new LineTable('a\r\nb\rc\n').count).toBe(4);
    expect(new LineTable('a\r\nb\rc\n').line(2)).toBe('b');
  });
});
