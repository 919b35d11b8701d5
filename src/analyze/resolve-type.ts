import type { TypeReference } from '../../grammar/ast.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import type { ColumnType, NativeTypes } from '../../runtime/schema/column-type.js';
import type { AttributeSet } from './attribute-set.js';
import { NO_ATTRIBUTES, numberText } from './attribute-set.js';
import type { ReadAttribute } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { ResolvedType, ValueType } from './draft.js';
import { prismaDefault } from './prisma-defaults.js';
import { readAttributes } from './read-attributes.js';
import { resolveNativeType } from './resolve-native-type.js';
import { SCALARS } from './scalar-types.js';

/**
 * Pass 3b: finds out what a type reference means. Diagnoses unknown names and wrong arguments; returns nothing then.
 *
 * @param attributes - the field's own attributes, for `@db.…`
 */
export function resolveType(
  reference: TypeReference,
  attributes: AttributeSet,
  context: Context,
): ResolvedType | undefined {
  const name = reference.name.text;
  if (name === '') return undefined;
  const { declarations } = context;
  if (declarations.models.has(name)) {
    noArguments(reference, context);
    return { kind: 'relation', target: name };
  }
  const base = resolveBase(reference, attributes, context, []);
  if (base === undefined) return undefined;
  return reference.list ? listOfValues(base) : base;
}

function resolveBase(
  reference: TypeReference,
  attributes: AttributeSet,
  context: Context,
  seen: readonly string[],
): ValueType | undefined {
  const name = reference.name.text;
  if (name === 'Unsupported') return unsupported(reference, context);
  const enumeration = context.enums.get(name);
  if (enumeration !== undefined) {
    noArguments(reference, context);
    const { type } = enumeration;
    return {
      kind: 'value',
      type: { kind: 'enum', name, list: false },
      column: {
        kind: 'enum',
        name: type.name,
        ...(type.schema !== undefined && { schema: type.schema }),
        values: type.values,
      },
      enumValues: enumeration.values,
      attributes: NO_ATTRIBUTES,
      list: false,
    };
  }
  if (context.declarations.composites.has(name)) {
    noArguments(reference, context);
    const column: ColumnType = { kind: 'json' };
    const native = context.settings.flavour === 'prisma' ? nativeDefaults('Json', context) : undefined;
    return {
      kind: 'value',
      type: { kind: 'composite', name, list: false },
      column,
      ...(native && { native: native.native }),
      composite: name,
      attributes: NO_ATTRIBUTES,
      list: false,
    };
  }
  if (SCALARS.has(name)) return plainOrBuiltIn(reference, attributes, context);
  return namedScalar(reference, attributes, context, seen);
}

function namedScalar(
  reference: TypeReference,
  attributes: AttributeSet,
  context: Context,
  seen: readonly string[],
): ValueType | undefined {
  const name = reference.name.text;
  const { report } = context;
  const declaration = context.declarations.scalars.get(name);
  if (declaration === undefined) {
    reportUnknown(reference, context);
    return undefined;
  }
  noArguments(reference, context);
  if (seen.includes(name)) {
    // Every type of the circle leads here; the first by name says it for all.
    const circle = new Set(seen.slice(seen.indexOf(name)));
    const first = [...context.declarations.scalars.values()].find((one) => circle.has(one.name.text)) ?? declaration;
    report.add(codes.circularScalar, {
      message: `The type \`${first.name.text}\` is defined by itself.`,
      span: first.name.span,
    });
    return undefined;
  }
  const own = readAttributes(declaration.attributes, 'scalar', report);
  const merged = attributes.over(own);
  const base = resolveBase(declaration.type, merged, context, [...seen, name]);
  if (base === undefined) return undefined;
  const chained = { ...base, attributes: own.over(base.attributes) };
  return declaration.type.list ? listOfValues(chained) : chained;
}

/** Most fields have a type without arguments and no `@db`: each such type is made once. */
function plainOrBuiltIn(reference: TypeReference, attributes: AttributeSet, context: Context): ValueType | undefined {
  if (reference.arguments.length > 0 || attributes.has('db')) return builtIn(reference, attributes, context);
  const name = reference.name.text;
  const known = context.plainTypes.get(name);
  if (known !== undefined) return known;
  const made = builtIn(reference, attributes, context);
  // One that was refused is told of at every field.
  if (made !== undefined && SCALARS.get(name)?.least === 0) context.plainTypes.set(name, made);
  return made;
}

function builtIn(reference: TypeReference, attributes: AttributeSet, context: Context): ValueType | undefined {
  const name = reference.name.text;
  const scalar = SCALARS.get(name);
  if (scalar === undefined) return undefined;
  const numbers = reference.arguments.map((argument) => Number(numberText(argument) ?? Number.NaN));
  const [first = 1, second = 0] = numbers;
  const valid =
    numbers.every((number) => Number.isInteger(number) && number >= 0) &&
    numbers.length >= scalar.least &&
    numbers.length <= scalar.most &&
    (numbers.length === 0 || name === 'DateTime' || name === 'Timestamp' || name === 'Time' || first > 0) &&
    second <= first;
  if (!valid) {
    context.report.add(codes.typeArguments, {
      message: `The arguments of \`${name}\` are wrong.`,
      span: reference.span,
      hint: ARGUMENT_HINTS[name] ?? `\`${name}\` takes no arguments.`,
    });
  }
  const declared = scalar.make(valid ? numbers : name === 'Char' ? [1] : []);
  const { column, native } = withNative(name, declared, numbers.length > 0, attributes, context);
  return {
    kind: 'value',
    type: { kind: 'scalar', type: column },
    column,
    ...(native && { native }),
    scalar: name,
    attributes: NO_ATTRIBUTES,
    list: false,
  };
}

const ARGUMENT_HINTS: Readonly<Record<string, string>> = {
  String: 'Write `String(60)`: the greatest length, at least 1.',
  Char: 'Write `Char(2)`: the length, at least 1.',
  Decimal: 'Write `Decimal(12, 2)`: digits in all, then digits after the point, which are not more.',
  DateTime: 'Write `DateTime(3)`: digits of the fraction of a second.',
  Timestamp: 'Write `Timestamp(3)`: digits of the fraction of a second.',
  Time: 'Write `Time(3)`: digits of the fraction of a second.',
};

interface ColumnChoice {
  readonly column: ColumnType;
  readonly native?: NativeTypes;
}

/** `@db.X` first, then Prisma's defaults where they are in force, then the dialect's own mapping. */
function withNative(
  scalar: string,
  declared: ColumnType,
  sized: boolean,
  attributes: AttributeSet,
  context: Context,
): ColumnChoice {
  const { settings, report } = context;
  const defaults = settings.flavour === 'prisma' && !sized ? nativeDefaults(scalar, context) : undefined;
  const attribute = attributes.get('db');
  const text = attribute && nativeText(attribute);
  if (text !== undefined)
    return { column: declared, native: Object.fromEntries(settings.dialects.map((dialect) => [dialect, text])) };
  const chosen = attribute && resolveNativeType(attribute, scalar, settings.dialects, report);
  if (chosen !== undefined) return { column: chosen.type, native: { ...defaults?.native, ...chosen.native } };
  return defaults ?? { column: declared };
}

/** `@db("NVARCHAR(160)")`: the type as the database spells it, for what has no name of its own. */
function nativeText(attribute: ReadAttribute): string | undefined {
  const value = attribute.node.path.length === 1 ? attribute.node.arguments[0]?.value : undefined;
  return value?.kind === 'StringLiteral' && value.value.trim() !== '' ? value.value.trim() : undefined;
}

function nativeDefaults(scalar: string, context: Context): { column: ColumnType; native: NativeTypes } | undefined {
  const choices = context.settings.dialects.flatMap((dialect) => {
    const choice = prismaDefault(scalar, dialect);
    return choice ? [{ dialect, choice }] : [];
  });
  const [first] = choices;
  if (first === undefined) return undefined;
  const native = Object.fromEntries(choices.map(({ dialect, choice }) => [dialect, choice.native]));
  return { column: first.choice.type, native };
}

function unsupported(reference: TypeReference, context: Context): ValueType | undefined {
  const [argument] = reference.arguments;
  const text = argument?.kind === 'StringLiteral' ? argument.value.trim() : '';
  if (text === '') {
    context.report.add(codes.unsupportedWithoutNative, {
      message: '`Unsupported` needs the text of the type.',
      span: reference.span,
    });
    return undefined;
  }
  const column: ColumnType = { kind: 'unsupported' };
  const native = Object.fromEntries(context.settings.dialects.map((dialect) => [dialect, text]));
  return {
    kind: 'value',
    type: { kind: 'scalar', type: column },
    column,
    native,
    attributes: NO_ATTRIBUTES,
    list: false,
  };
}

/** A list: an array column; a list of composites stays one JSON value. */
function listOfValues(value: ValueType): ValueType {
  if (value.list) return value;
  if (value.type.kind === 'composite') return { ...value, type: { ...value.type, list: true }, list: true };
  const column: ColumnType = { kind: 'array', element: value.column };
  const type = value.type.kind === 'enum' ? { ...value.type, list: true } : { kind: 'scalar' as const, type: column };
  // Only PostgreSQL has arrays; what the others would have stored one value in says nothing about a list.
  const element = value.native?.postgresql;
  return {
    kind: 'value',
    type,
    column,
    ...(element !== undefined && { native: { postgresql: `${element}[]` } }),
    ...(value.scalar !== undefined && { scalar: value.scalar }),
    attributes: value.attributes,
    ...(value.enumValues && { enumValues: value.enumValues }),
    list: true,
  };
}

function noArguments(reference: TypeReference, context: Context): void {
  if (reference.arguments.length === 0) return;
  context.report.add(codes.typeArguments, {
    message: `\`${reference.name.text}\` takes no arguments.`,
    span: reference.span,
    hint: 'Remove the arguments.',
  });
}

function reportUnknown(reference: TypeReference, context: Context): void {
  const name = reference.name.text;
  const { declarations } = context;
  if (declarations.mixins.has(name)) {
    context.report.add(codes.relationToWrongKind, {
      message: `\`${name}\` is a mixin, which is not a type.`,
      span: reference.name.span,
      hint: `Take it in with \`with ${name}\`.`,
    });
    return;
  }
  const names = [
    ...SCALARS.keys(),
    ...declarations.models.keys(),
    ...context.enums.keys(),
    ...declarations.composites.keys(),
    ...declarations.scalars.keys(),
  ];
  context.report.add(codes.unknownType, {
    message: `There is no type \`${name}\`.`,
    span: reference.name.span,
    hint: SYNONYMS[name.toLowerCase()] ?? didYouMean(name, names) ?? codes.unknownType.hint,
  });
}

/** Types of other languages, and what they are called here. */
const SYNONYMS: Readonly<Record<string, string>> = {
  integer: 'Did you mean `Int`?',
  number: 'Did you mean `Int`, `Float` or `Decimal`?',
  long: 'Did you mean `BigInt`?',
  double: 'Did you mean `Float`?',
  bool: 'Did you mean `Boolean`?',
  varchar: 'Did you mean `String`?',
  numeric: 'Did you mean `Decimal`?',
  datetime: 'Did you mean `DateTime`?',
  timestamptz: 'Did you mean `DateTime`?',
  blob: 'Did you mean `Bytes`?',
  bytea: 'Did you mean `Bytes`?',
  buffer: 'Did you mean `Bytes`?',
  jsonb: 'Did you mean `Json`?',
  guid: 'Did you mean `Uuid`?',
};
