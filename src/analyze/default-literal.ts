import type { Expression } from '../../grammar/ast.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { DefaultLiteral } from '../../runtime/schema/table.js';
import { joinPath, numberText } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { FieldDraft } from './draft.js';

/** Stands for a default that was diagnosed. */
export const INVALID = Symbol('invalid default');
export type Invalid = typeof INVALID;

/**
 * The JSON form of a literal default: decimals, bigints and dates as text, enum values as the database spells them.
 *
 * @returns `INVALID` after a diagnostic; nothing where the default is no literal but an expression
 */
export function literalDefault(
  value: Expression,
  field: FieldDraft,
  context: Context,
): DefaultLiteral | Invalid | undefined {
  const { column } = field.value;
  if (value.kind === 'Missing') return INVALID;
  if (value.kind === 'NullLiteral')
    return field.nullable ? null : refuse(value, field, 'a value, since it is never null', context);
  if (column.kind === 'array') return listDefault(value, column.element, field, context);
  return single(value, column, field, context);
}

function listDefault(
  value: Expression,
  element: ColumnType,
  field: FieldDraft,
  context: Context,
): DefaultLiteral | Invalid | undefined {
  if (value.kind !== 'ArrayLiteral') return value.kind === 'Call' ? undefined : refuse(value, field, 'a list', context);
  const elements: DefaultLiteral[] = [];
  for (const one of value.elements) {
    const literal = single(one, element, field, context);
    if (literal === INVALID) return INVALID;
    elements.push(literal ?? null);
  }
  return elements;
}

function single(
  value: Expression,
  type: ColumnType,
  field: FieldDraft,
  context: Context,
): DefaultLiteral | Invalid | undefined {
  if (type.kind === 'enum') return enumDefault(value, field, context);
  const number = numberText(value);
  if (number !== undefined) return numberDefault(number, value, type, field, context);
  if (value.kind === 'StringLiteral') return textDefault(value.value, value, type, field, context);
  if (value.kind === 'BooleanLiteral' && (type.kind === 'boolean' || type.kind === 'unsupported')) return value.value;
  if (value.kind === 'BooleanLiteral' || value.kind === 'ArrayLiteral' || value.kind === 'Path') {
    return refuse(value, field, WANTED[type.kind], context);
  }
  return undefined;
}

const WANTED: Readonly<Record<ColumnType['kind'], string>> = {
  boolean: '`true` or `false`',
  smallInt: 'a whole number between -32768 and 32767',
  int: 'a whole number of 32 bits',
  bigInt: 'a whole number of 64 bits',
  float: 'a number',
  real: 'a number',
  decimal: 'a number',
  string: 'a text in quotes',
  text: 'a text in quotes',
  char: 'a text in quotes',
  bytes: 'base64 in quotes',
  dateTime: 'a time such as "2026-01-31T12:00:00Z", or `now()`',
  timestamp: 'a time such as "2026-01-31T12:00:00Z", or `now()`',
  date: 'a date such as "2026-01-31"',
  time: 'a time such as "23:59:59"',
  interval: 'a duration such as "P1DT2H"',
  uuid: 'a UUID in quotes, or `uuid()`',
  json: 'JSON in quotes',
  enum: 'a value of the enum',
  array: 'a list',
  unsupported: 'a literal, or `dbgenerated("…")`',
};

const WHOLE: Readonly<Record<string, readonly [bigint, bigint]>> = {
  smallInt: [-(2n ** 15n), 2n ** 15n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  bigInt: [-(2n ** 63n), 2n ** 63n - 1n],
};

function numberDefault(
  text: string,
  value: Expression,
  type: ColumnType,
  field: FieldDraft,
  context: Context,
): DefaultLiteral | Invalid {
  const range = WHOLE[type.kind];
  if (range !== undefined) {
    if (!/^-?\d+$/.test(text)) return refuse(value, field, WANTED[type.kind], context);
    // An unsigned native type reaches further than the type it is read as.
    const number = BigInt(text);
    const unsigned = Object.values(field.value.native ?? {}).some((native) => /unsigned|oid/.test(native));
    if (number < range[0] || (number > range[1] && !unsigned)) return refuse(value, field, WANTED[type.kind], context);
    return type.kind === 'bigInt' ? text : Number(text);
  }
  if (type.kind === 'float' || type.kind === 'real' || type.kind === 'unsupported') return Number(text);
  if (type.kind === 'decimal') return text;
  return refuse(value, field, WANTED[type.kind], context);
}

const PATTERNS: Readonly<Partial<Record<ColumnType['kind'], RegExp>>> = {
  dateTime: /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/,
  timestamp: /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/,
  date: /^\d{4}-\d\d-\d\d/,
  time: /^(\d{4}-\d\d-\d\dT)?\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/,
  interval: /^-?P/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  decimal: /^-?\d+(\.\d+)?$/,
  bigInt: /^-?\d+$/,
  bytes: /^[A-Za-z0-9+/]*={0,2}$/,
};

function textDefault(
  text: string,
  value: Expression,
  type: ColumnType,
  field: FieldDraft,
  context: Context,
): DefaultLiteral | Invalid {
  if (type.kind === 'string' || type.kind === 'char') {
    if (type.length === undefined || Array.from(text).length <= type.length) return text;
    return refuse(value, field, `at most ${type.length} characters`, context);
  }
  if (type.kind === 'text' || type.kind === 'unsupported') return text;
  if (type.kind === 'json') return isJson(text) ? text : refuse(value, field, 'valid JSON', context);
  return PATTERNS[type.kind]?.test(text) === true ? text : refuse(value, field, WANTED[type.kind], context);
}

function enumDefault(value: Expression, field: FieldDraft, context: Context): DefaultLiteral | Invalid | undefined {
  const values = field.value.enumValues ?? [];
  const name = value.kind === 'Path' ? joinPath(value) : value.kind === 'StringLiteral' ? value.value : undefined;
  if (name === undefined)
    return value.kind === 'Call' ? undefined : refuse(value, field, 'a value of the enum', context);
  const found = values.find((one) => one.name === name);
  if (found !== undefined) return found.value;
  const enumName = field.value.type.kind === 'enum' ? field.value.type.name : '';
  if (context.declarations.unread.has(enumName)) return INVALID;
  context.report.add(codes.unknownEnumValue, {
    message: `The enum \`${enumName}\` has no value \`${name}\`.`,
    span: value.span,
    hint:
      didYouMean(
        name,
        values.map((one) => one.name),
      ) ?? `Its values are ${values.map((one) => one.name).join(', ')}.`,
  });
  return INVALID;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refuse(value: Expression, field: FieldDraft, wanted: string, context: Context): Invalid {
  context.report.add(codes.defaultType, {
    message: `The default of \`${field.name}\` does not fit: it needs ${wanted}.`,
    span: value.span,
  });
  return INVALID;
}
