import { describe, expect, test } from 'vitest';
import type { Attribute, Declaration, Field, ModelDeclaration, TypeReference } from '../../grammar/ast.js';
import { parse } from '../../grammar/parse.js';
import { shapeOf } from './expression-shape.js';

function declarations(text: string): readonly Declaration[] {
  const { file, diagnostics } = parse({ file: 'test.schema', text });
  expect(diagnostics).toEqual([]);
  return file.declarations;
}

function declaration(text: string): Declaration {
  const [first] = declarations(text);
  if (first === undefined) throw new Error('nothing was read');
  return first;
}

function model(text: string): ModelDeclaration {
  const node = declaration(text);
  if (node.kind !== 'ModelDeclaration') throw new Error(node.kind);
  return node;
}

const typeText = ({ name, arguments: list, list: many, optional }: TypeReference): string =>
  `${name.text}${list.length > 0 ? `<${list.map(shapeOf).join(' ')}>` : ''}${many ? '[]' : ''}${optional ? '?' : ''}`;

const attributeText = ({ block, path, arguments: list, parenthesized }: Attribute): string => {
  const text = list.map((arg) => `${arg.name === undefined ? '' : `${arg.name.text}:`}${shapeOf(arg.value)}`).join(' ');
  return `${block ? '@@' : '@'}${path.map((name) => name.text).join('.')}${parenthesized ? `(${text})` : ''}`;
};

const memberText = (member: Field | Attribute): string =>
  member.kind === 'Attribute'
    ? attributeText(member)
    : [member.name.text, typeText(member.type), ...member.attributes.map(attributeText)].join(' ');

const members = (body: string): string[] => model(`model A {\n${body}\n}`).members.map(memberText);

describe('models', () => {
  test('fields with types and attributes', () => {
    expect(
      members(`
        id      Int @id @default(autoincrement())
        first   String(60)
        total   Decimal(12, 2)?
        tags    Tag[]
        maybe   Tag[]?
        place   Unsupported("point")?
        code    String @db.VarChar(20) @db.TinyInt()
        pair    A @relation("x", fields: [a, b], references: [id, code], onDelete: Cascade)
        @@index([last, lower(first) desc], where: deletedAt is null, name: "i")
        @@ignore
      `),
    ).toEqual([
      'id Int @id @default(autoincrement())',
      'first String<60>',
      'total Decimal<12 2>?',
      'tags Tag[]',
      'maybe Tag[]?',
      'place Unsupported<"point">?',
      'code String @db.VarChar(20) @db.TinyInt()',
      'pair A @relation("x" fields:[a b] references:[id code] onDelete:Cascade)',
      '@@index([last (desc lower(first))] where:(is-null deletedAt) name:"i")',
      '@@ignore',
    ]);
  });

  test('keywords may name fields, types and models', () => {
    expect(
      members(
        'model model\ntype type\nenum enum\nin in\nlike like @map\nview view\norder order\nwith with\nextends extends',
      ),
    ).toEqual([
      'model model',
      'type type',
      'enum enum',
      'in in',
      'like like @map',
      'view view',
      'order order',
      'with with',
      'extends extends',
    ]);
    expect(model('model model extends extends with with { type type }').name.text).toBe('model');
  });

  test('attributes go on in following lines, arguments too', () => {
    expect(
      members(`
        email String
          @unique // why
          @check(
            length(email) > 3, // long enough

            name: "email_length",
          )
        next Int

        @@index([
          email,
          next
        ])
      `),
    ).toEqual([
      'email String @unique @check((> length(email) 3) name:"email_length")',
      'next Int',
      '@@index([email next])',
    ]);
  });

  test('headers', () => {
    const node = model('model Order extends Base with Timestamps, Audited\n{\n  id Int\n}');
    expect(node.base?.text).toBe('Base');
    expect(node.mixins.map((mixin) => mixin.text)).toEqual(['Timestamps', 'Audited']);
    expect(model('view V with A { id Int }').keyword).toBe('view');
    expect(model('mixin M {}').members).toEqual([]);
    expect(model('type Address { city String }').keyword).toBe('type');
  });

  test('spans cover declarations, members and names exactly', () => {
    const text = '/// doc\nmodel A {\n  id  Int @id // c\n  @@map("a")\n}\n';
    const node = model(text);
    const slice = (item: { span: { start: number; end: number } }): string =>
      text.slice(item.span.start, item.span.end);
    expect(slice(node)).toBe(text.slice(8, -1));
    expect(node.members.map(slice)).toEqual(['id  Int @id', '@@map("a")']);
    expect(slice(node.name)).toBe('A');
    const [field] = node.members;
    expect(field?.kind === 'Field' && [slice(field.type), ...field.attributes.map(slice)]).toEqual(['Int', '@id']);
  });
});

describe('other declarations', () => {
  test('named scalars', () => {
    const [email, phone] = declarations(
      "type Email = String(120) @check(value like '%_@_%')\n  @validate(email)\ntype Phone = String?",
    );
    expect(
      email?.kind === 'ScalarDeclaration' && [typeText(email.type), ...email.attributes.map(attributeText)],
    ).toEqual(['String<120>', '@check((like value "%_@_%"))', '@validate(email)']);
    expect(phone?.kind === 'ScalarDeclaration' && typeText(phone.type)).toBe('String?');
  });

  test('enums', () => {
    const node = declaration(
      'enum Status {\n  pending\n  shipped @map("SHIPPED") // c\n  enum\n  @@map("statuses")\n}',
    );
    expect(
      node.kind === 'EnumDeclaration' &&
        node.members.map((member) =>
          member.kind === 'EnumValue'
            ? [member.name.text, ...member.attributes.map(attributeText)]
            : attributeText(member),
        ),
    ).toEqual([['pending'], ['shipped', '@map("SHIPPED")'], ['enum'], '@@map("statuses")']);
  });

  test('configuration', () => {
    const blocks = declarations(`
      datasource db {
        provider   = ["sqlite", "postgresql"]
        url        = env("DATABASE_URL")
        extensions = [citext, pg_trgm(map: "x", schema: "y")]
        strict     = true
      }
      generator my-client {
        binary-targets = [
          "native",
          "linux",
        ]
        limit = -1
      }`);
    expect(
      blocks.map(
        (block) =>
          block.kind === 'ConfigBlock' && [
            block.keyword,
            block.name.text,
            ...block.properties.map((property) => `${property.key.text}=${shapeOf(property.value)}`),
          ],
      ),
    ).toEqual([
      [
        'datasource',
        'db',
        'provider=["sqlite" "postgresql"]',
        'url=env("DATABASE_URL")',
        'extensions=[citext pg_trgm(map:"x" schema:"y")]',
        'strict=true',
      ],
      ['generator', 'my-client', 'binary-targets=["native" "linux"]', 'limit=(- 1)'],
    ]);
  });

  test('an empty file, and one of comments', () => {
    expect(declarations('')).toEqual([]);
    expect(declarations('\ufeff// only\n/* this */\n')).toEqual([]);
  });

  test.each(['\n', '\r\n', '\r'])('line ends %j', (end) => {
    const text = ['model A {', '  id Int @id', '  /// the name', '  name String', '}', 'enum B {', '  x', '}'].join(
      end,
    );
    const [a] = declarations(text);
    expect(declarations(text)).toHaveLength(2);
    const field = a?.kind === 'ModelDeclaration' ? a.members[1] : undefined;
    expect(field?.kind === 'Field' && field.doc).toBe('the name');
  });
});

describe('documentation', () => {
  test('belongs to what follows it, or stands behind it', () => {
    const text = `
/// not attached

/// A customer
/// of ours.
// (a note in between)
///   indented
model A {
  /// the key
  id Int @id /// and more
  // plain
  name String // plain
  last String /// behind
  //// a ruler
  x Int
}

/// Colours.
enum C {
  /// warm
  red /// very
  blue
}
/// text
type T = String
/// store
datasource d {
  /// nothing carries this
  url = "x"
}`;
    const [a, c, t, d] = declarations(text);
    expect([a, c, t, d].map((node) => node?.doc)).toEqual([
      'A customer\nof ours.\n  indented',
      'Colours.',
      'text',
      'store',
    ]);
    const docs =
      a?.kind === 'ModelDeclaration' ? a.members.map((member) => (member.kind === 'Field' ? member.doc : 0)) : [];
    expect(docs).toEqual(['the key\nand more', undefined, 'behind', undefined]);
    const values =
      c?.kind === 'EnumDeclaration' ? c.members.map((member) => (member.kind === 'EnumValue' ? member.doc : 0)) : [];
    expect(values).toEqual(['warm\nvery', undefined]);
  });
});
