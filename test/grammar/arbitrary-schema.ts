import fc from 'fast-check';
import type {
  Argument,
  Attribute,
  Case,
  ConfigProperty,
  Declaration,
  EnumValue,
  Expression,
  Field,
  ModelDeclaration,
  Name,
  Path,
  SchemaFile,
  StringLiteral,
  TypeReference,
} from '../../grammar/ast.js';
import { args, nameNode, SYNTHETIC as span } from '../../grammar/build.js';
import { KEYWORDS } from '../../grammar/tokens.js';

/** Words that are no names where an expression begins; nobody can write a path that starts with them. */
const RESERVED = new Set(['null', 'true', 'false', 'not', 'case', 'when']);

const word = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/),
  fc.constantFrom(...KEYWORDS.keys()),
  fc.constantFrom('größe', 'имя', '名前', 'naïve'),
);
const name: fc.Arbitrary<Name> = word.map(nameNode);
const key: fc.Arbitrary<Name> = fc
  .oneof(
    word,
    fc.tuple(word, word).map((parts) => parts.join('-')),
  )
  .map(nameNode);
const path: fc.Arbitrary<Path> = fc
  .tuple(
    word.filter((text) => !RESERVED.has(text)),
    fc.array(word, { maxLength: 2 }),
  )
  .map(([first, rest]) => ({ kind: 'Path', names: [first, ...rest].map(nameNode), span }));

/** Text no line of which begins or ends with space, which a block string would lose. */
const lines = fc
  .array(fc.stringMatching(/^(?:[a-z(*'%][a-z ()*'%=]{0,20}[a-z(*'%])?$/), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('\n'))
  .filter((text) => text.trim() !== '');
const string: fc.Arbitrary<StringLiteral> = fc.oneof(
  fc.string({ unit: 'binary' }).map((value) => ({ kind: 'StringLiteral' as const, value, quote: '"' as const, span })),
  fc
    .string({ unit: 'grapheme' })
    .filter((value) => !/[\r\n]/.test(value))
    .map((value) => ({ kind: 'StringLiteral' as const, value, quote: "'" as const, span })),
  lines.map((value) => ({ kind: 'StringLiteral' as const, value, quote: '"""' as const, span })),
);
const number = fc
  .oneof(
    fc.nat().map(String),
    fc.tuple(fc.nat(), fc.nat()).map((parts) => parts.join('.')),
    fc.constant('1e10'),
  )
  .map((text): Expression => ({ kind: 'NumberLiteral', text, span }));

/** Every expression the language has, up to a depth. */
export const { expression, sortable, argument } = fc.letrec<{
  expression: Expression;
  sortable: Expression;
  argument: Argument;
  case: Case;
}>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'expression', withCrossShrink: true },
    path,
    string,
    number,
    fc.boolean().map((value): Expression => ({ kind: 'BooleanLiteral', value, span })),
    fc.constant<Expression>({ kind: 'NullLiteral', span }),
    fc
      .array(tie('sortable'), { maxLength: 3 })
      .map((elements): Expression => ({ kind: 'ArrayLiteral', elements, span })),
    fc
      .tuple(path, fc.array(tie('argument'), { maxLength: 3 }))
      .map(([callee, list]): Expression => ({ kind: 'Call', callee, arguments: list, span })),
    fc
      .tuple(fc.constantFrom('not', '-', '+'), tie('expression'))
      .map(([operator, operand]): Expression => ({ kind: 'Unary', operator, operand, span })),
    fc
      .tuple(
        fc.constantFrom(
          ...([
            'or',
            'and',
            '=',
            '<>',
            '<',
            '<=',
            '>',
            '>=',
            'like',
            'not like',
            '||',
            '+',
            '-',
            '*',
            '/',
            '%',
          ] as const),
        ),
        tie('expression'),
        tie('expression'),
      )
      .map(([operator, left, right]): Expression => ({ kind: 'Binary', operator, left, right, span })),
    fc
      .tuple(tie('expression'), fc.boolean(), fc.constantFrom('null', 'true', 'false'))
      .map(([operand, negated, test]): Expression => ({ kind: 'IsTest', operand, negated, test, span })),
    fc
      .tuple(tie('expression'), fc.boolean(), fc.array(tie('sortable'), { maxLength: 3 }))
      .map(([operand, negated, elements]): Expression => ({ kind: 'InTest', operand, negated, elements, span })),
    fc
      .tuple(tie('expression'), fc.boolean(), tie('expression'), tie('expression'))
      .map(([operand, negated, low, high]): Expression => ({ kind: 'Between', operand, negated, low, high, span })),
    tie('case'),
  ),
  case: fc
    .tuple(
      fc.option(tie('expression'), { nil: undefined }),
      fc.array(fc.tuple(tie('expression'), tie('expression')), { minLength: 1, maxLength: 2 }),
      fc.option(tie('expression'), { nil: undefined }),
    )
    .map(([operand, branches, otherwise]) => ({
      kind: 'Case',
      ...(operand === undefined ? {} : { operand }),
      branches: branches.map(([when, then]) => ({ kind: 'CaseBranch', when, then, span })),
      ...(otherwise === undefined ? {} : { otherwise }),
      span,
    })),
  sortable: fc.oneof(
    { weight: 4, arbitrary: tie('expression') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('expression'), fc.constantFrom('asc', 'desc'), fc.constantFrom('first', 'last', undefined))
        .map(([operand, direction, nulls]): Expression => ({
          kind: 'Sort',
          operand,
          direction,
          ...(nulls === undefined ? {} : { nulls }),
          span,
        })),
    },
  ),
  argument: fc
    .tuple(fc.option(name, { nil: undefined }), tie('sortable'))
    .map(([label, value]) => ({ kind: 'Argument', ...(label === undefined ? {} : { name: label }), value, span })),
}));

const doc = fc.option(
  fc
    .array(fc.stringMatching(/^(?:[a-z@/.][a-z @/.]{0,20}[a-z@.])?$/), { minLength: 1, maxLength: 3 })
    .map((list) => list.join('\n')),
  { nil: undefined },
);
const documented = doc.map((text) => (text === undefined ? {} : { doc: text }));

const attributeOf = (block: boolean): fc.Arbitrary<Attribute> =>
  fc
    .tuple(
      fc.array(name, { minLength: 1, maxLength: 2 }),
      fc.option(fc.array(argument, { maxLength: 3 }), { nil: undefined }),
    )
    .map(([names, list]) => ({
      kind: 'Attribute',
      block,
      path: names,
      arguments: list ?? args([]),
      parenthesized: list !== undefined,
      span,
    }));
const attributes = fc.array(attributeOf(false), { maxLength: 3 });

const type: fc.Arbitrary<TypeReference> = fc
  .tuple(name, fc.array(sortable, { maxLength: 2 }), fc.boolean(), fc.boolean())
  .map(([typeName, list, many, optional]) => ({
    kind: 'TypeReference',
    name: typeName,
    arguments: list,
    list: many,
    optional,
    span,
  }));
const field: fc.Arbitrary<Field> = fc
  .tuple(name, type, attributes, documented)
  .map(([fieldName, fieldType, list, about]) => ({
    kind: 'Field',
    name: fieldName,
    type: fieldType,
    attributes: list,
    ...about,
    span,
  }));
const value: fc.Arbitrary<EnumValue> = fc
  .tuple(name, attributes, documented)
  .map(([valueName, list, about]) => ({ kind: 'EnumValue', name: valueName, attributes: list, ...about, span }));
const property: fc.Arbitrary<ConfigProperty> = fc
  .tuple(key, expression)
  .map(([propertyKey, propertyValue]) => ({ kind: 'ConfigProperty', key: propertyKey, value: propertyValue, span }));

const model: fc.Arbitrary<ModelDeclaration> = fc
  .tuple(
    fc.constantFrom('model', 'view', 'mixin', 'type'),
    name,
    fc.option(name, { nil: undefined }),
    fc.array(name, { maxLength: 2 }),
    fc.array(fc.oneof<[fc.Arbitrary<Field>, fc.Arbitrary<Attribute>]>(field, attributeOf(true)), { maxLength: 4 }),
    documented,
  )
  .map(([keyword, modelName, base, mixins, members, about]) => ({
    kind: 'ModelDeclaration',
    keyword,
    name: modelName,
    ...(base === undefined || keyword === 'type' ? {} : { base }),
    mixins: keyword === 'type' ? [] : mixins,
    members,
    ...about,
    span,
  }));

const declaration: fc.Arbitrary<Declaration> = fc.oneof(
  model,
  fc
    .tuple(fc.constantFrom('datasource', 'generator'), key, fc.array(property, { maxLength: 3 }), documented)
    .map(([keyword, blockName, properties, about]): Declaration => ({
      kind: 'ConfigBlock',
      keyword,
      name: blockName,
      properties,
      ...about,
      span,
    })),
  fc
    .tuple(
      name,
      fc.array(fc.oneof<[fc.Arbitrary<EnumValue>, fc.Arbitrary<Attribute>]>(value, attributeOf(true)), {
        maxLength: 4,
      }),
      documented,
    )
    .map(([enumName, members, about]): Declaration => ({
      kind: 'EnumDeclaration',
      name: enumName,
      members,
      ...about,
      span,
    })),
  fc.tuple(name, type, attributes, documented).map(([scalarName, scalarType, list, about]): Declaration => ({
    kind: 'ScalarDeclaration',
    name: scalarName,
    type: scalarType,
    attributes: list,
    ...about,
    span,
  })),
);

/** Every file the language has. */
export const schemaFile: fc.Arbitrary<SchemaFile> = fc
  .array(declaration, { maxLength: 4 })
  .map((declarations) => ({ kind: 'SchemaFile', source: { file: '', text: '' }, declarations, span }));
