import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { astEquals } from '../../grammar/ast-equals.js';
import {
  args,
  array,
  attribute,
  blockAttribute,
  call,
  configBlock,
  enumDeclaration,
  enumValue,
  field,
  model,
  number,
  path,
  scalar,
  schemaFile,
  sort,
  string,
  typeReference,
} from '../../grammar/build.js';
import { formatSchema } from '../../grammar/format.js';
import { parse } from '../../grammar/parse.js';
import { printSchema } from '../../grammar/printer.js';

const folder = new URL('../../fixtures/grammar/format/', import.meta.url);
const cases = readdirSync(folder).filter((file) => file.endsWith('.schema'));
const format = (text: string): string => formatSchema({ file: 'test.schema', text }).text;

describe('format', () => {
  test.each(cases)('%s', async (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { text: formatted, diagnostics } = formatSchema({ file, text });
    expect(diagnostics).toEqual([]);
    await expect(formatted).toMatchFileSnapshot(
      `../../fixtures/grammar/format/${file.replace('.schema', '.expected')}`,
    );
    expect(format(formatted)).toBe(formatted);
    expect(astEquals(parse({ file, text: formatted }).file, parse({ file, text }).file)).toBe(true);
  });

  test('a file with syntax errors is reported and not changed', () => {
    const text = 'model A {\n    id   Int\n  name\n}';
    const formatted = formatSchema({ file: 'test.schema', text });
    expect(formatted.text).toBe(text);
    expect(formatted.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['JN1015']);
  });

  test('line ends of Windows stay, a byte order mark does not', () => {
    expect(format('\ufeffmodel A {\r\n id Int\r\n}')).toBe('model A {\r\n  id Int\r\n}\r\n');
    expect(format('// a\rmodel A {\r id Int\r}')).toBe('// a\nmodel A {\n  id Int\n}\n');
  });

  test('nothing comes of nothing', () => {
    expect(format('')).toBe('');
    expect(format('\n\n')).toBe('');
    expect(format('\n// a\n\n\n')).toBe('// a\n');
  });

  test('empty lines between declarations are one, named scalars may stand together', () => {
    expect(format('model A {}\n\n\n\nmodel B {}\nmodel C {}')).toBe('model A {\n}\n\nmodel B {\n}\n\nmodel C {\n}\n');
    expect(format('type A = Int\ntype B = Int\n\ntype C = Int')).toBe('type A = Int\ntype B = Int\n\ntype C = Int\n');
  });
});

describe('print', () => {
  test('a tree made by hand', () => {
    const file = schemaFile([
      configBlock('datasource', 'db', {
        provider: string('postgresql'),
        url: call('env', args([string('URL')])),
        none: undefined,
      }),
      scalar('Email', typeReference('String', { arguments: [number(120)] }), [
        attribute('validate', args([path('email')])),
      ]),
      enumDeclaration('Status', [
        enumValue('paid', [attribute('map', args([string("it's", "'")]))], { doc: 'Money\ncame.' }),
        blockAttribute('map', args([string('statuses')])),
      ]),
      model(
        'model',
        'Order',
        [
          field('id', typeReference('Int'), [attribute('id'), attribute('default', args([call('autoincrement')]))], {
            doc: 'The key.',
          }),
          field('total', typeReference('Decimal', { arguments: [number(12), number(2)], optional: true }), [
            attribute('db.Money', []),
            attribute('default', args([number(-1)])),
          ]),
          field('tags', typeReference('Tag', { list: true })),
          blockAttribute(
            'index',
            args([array([path('id'), sort(path('total'), 'desc', 'last')])], { name: string('i'), where: undefined }),
          ),
        ],
        { base: 'Party', mixins: ['Timestamps', 'Audited'], doc: 'Orders.' },
      ),
    ]);
    const text = printSchema(file);
    expect(text).toBe(`datasource db {
  provider = "postgresql"
  url      = env("URL")
}

type Email = String(120) @validate(email)

enum Status {
  /// Money
  /// came.
  paid @map('it''s')

  @@map("statuses")
}

/// Orders.
model Order extends Party with Timestamps, Audited {
  /// The key.
  id    Int             @id @default(autoincrement())
  total Decimal(12, 2)? @db.Money() @default(-1)
  tags  Tag[]

  @@index([id, total desc nulls last], name: "i")
}
`);
    expect(astEquals(parse({ file: 'x', text }).file, file)).toBe(true);
  });

  test('trees are equal by what they say', () => {
    const tree = (text: string): unknown => parse({ file: 'x', text }).file;
    expect(astEquals(tree('model A { a Int @check((a) > 1) }'), tree('model  A\n{\n a Int @check(a > (1))\n}'))).toBe(
      true,
    );
    expect(astEquals(tree('model A { a Int }'), tree('model A { a Int? }'))).toBe(false);
    expect(astEquals(tree('model A { a Int }'), tree('/// d\nmodel A { a Int }'))).toBe(false);
    expect(astEquals(tree('model A { a Int @x }'), tree('model A { a Int @x() }'))).toBe(false);
    expect(astEquals(tree('model A { a Int }'), tree('model A { a Int }\nmodel B { a Int }'))).toBe(false);
  });
});
