import type { Expression } from '../../grammar/ast.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import type { ColumnDefault } from '../../runtime/schema/table.js';
import type { ClientDefault, FieldDefault } from '../model.js';
import { joinPath, numberText } from './attribute-set.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import { compileExpression, EMPTY_SCOPE } from './compile-expression.js';
import { INVALID, literalDefault } from './default-literal.js';
import type { FieldDraft } from './draft.js';
import { prismaNow } from './prisma-defaults.js';

export interface ResolvedDefault {
  readonly column?: ColumnDefault;
  readonly field?: FieldDefault;
}

/** Reads `@default(…)`: what the column gets, and what the field needs from the application. */
export function resolveDefault(field: FieldDraft, context: Context): ResolvedDefault {
  const attribute = field.attributes.get('default');
  const value = attribute?.expression('value');
  if (attribute === undefined || value === undefined) return {};
  if (field.embedded !== undefined || field.attributes.has('computed')) {
    context.report.add(codes.defaultPlace, {
      message: `\`${field.name}\` cannot have a default.`,
      span: attribute.span,
    });
    return {};
  }
  if (value.kind === 'Call') return callDefault(value, field, context);
  const literal = literalDefault(value, field, context);
  if (literal === INVALID) return {};
  if (literal !== undefined) {
    return { column: { kind: 'literal', value: literal }, field: { kind: 'literal', value: literal } };
  }
  return expressionDefault(value, field, context);
}

const SERVER: FieldDefault = { kind: 'server' };

const FUNCTIONS = ['now', 'autoincrement', 'uuid', 'cuid', 'nanoid', 'ulid', 'sequence', 'dbgenerated', 'sql'] as const;

function callDefault(call: Expression & { kind: 'Call' }, field: FieldDraft, context: Context): ResolvedDefault {
  const name = joinPath(call.callee);
  const argument = call.arguments[0]?.value;
  switch (name) {
    case 'now':
      if (!isTime(field)) return mismatch(call, field, 'a point in time', context);
      if (context.settings.flavour === 'prisma')
        return { column: { kind: 'sql', sql: prismaNow(field.value.native?.mysql) }, field: SERVER };
      return { column: { kind: 'now' }, field: SERVER };
    case 'autoincrement':
      return autoincrement(call, field, context);
    case 'dbgenerated':
      return generated(call, argument, field, context);
    case 'sequence':
      if (argument?.kind !== 'StringLiteral') return mismatch(call, field, 'the name of a sequence in quotes', context);
      return { column: { kind: 'sequence', name: argument.value }, field: SERVER };
    case 'uuid':
    case 'cuid':
    case 'nanoid':
    case 'ulid':
      return clientCall(call, name, field, context);
    case 'sql':
      return expressionDefault(call, field, context);
    default:
      return otherCall(call, name, field, context);
  }
}

function clientCall(
  call: Expression & { kind: 'Call' },
  name: string,
  field: FieldDraft,
  context: Context,
): ResolvedDefault {
  const generator = clientDefault(call);
  if (generator === undefined) return mismatch(call, field, `a known version of \`${name}\``, context);
  if (!isText(field) && !(name === 'uuid' && field.value.column.kind === 'uuid')) {
    return mismatch(call, field, name === 'uuid' ? 'text or Uuid' : 'text', context);
  }
  return { field: generator };
}

/** `uuid()`, `uuid(7)`, `cuid(2)`, `nanoid(10)`, `ulid()`, `now()` as made by the application. */
export function clientDefault(call: Expression & { kind: 'Call' }): ClientDefault | undefined {
  const text = numberText(call.arguments[0]?.value);
  const argument = text === undefined ? undefined : Number(text);
  switch (joinPath(call.callee)) {
    case 'now':
      return { kind: 'client', generator: 'now' };
    case 'uuid':
      return argument === undefined || argument === 4
        ? { kind: 'client', generator: 'uuid4' }
        : argument === 7
          ? { kind: 'client', generator: 'uuid7' }
          : undefined;
    case 'cuid':
      return argument === undefined || argument === 1
        ? { kind: 'client', generator: 'cuid' }
        : argument === 2
          ? { kind: 'client', generator: 'cuid2' }
          : undefined;
    case 'nanoid':
      return { kind: 'client', generator: 'nanoid', ...(argument !== undefined && { argument }) };
    case 'ulid':
      return { kind: 'client', generator: 'ulid' };
    default:
      return undefined;
  }
}

function autoincrement(call: Expression, field: FieldDraft, context: Context): ResolvedDefault {
  const { kind } = field.value.column;
  if (kind === 'int' || kind === 'smallInt' || kind === 'bigInt') {
    return { column: { kind: 'autoincrement' }, field: SERVER };
  }
  context.report.add(codes.autoincrementType, {
    message: `\`${field.name}\` cannot count up: it is not a whole number.`,
    span: call.span,
  });
  return {};
}

/** `dbgenerated()` says only that the database makes the value; with text, that is the default. */
function generated(
  call: Expression,
  argument: Expression | undefined,
  field: FieldDraft,
  context: Context,
): ResolvedDefault {
  if (argument === undefined) return { field: SERVER };
  if (argument.kind !== 'StringLiteral') return mismatch(call, field, 'SQL in quotes', context);
  const text = argument.value.trim();
  if (text === '') return { field: SERVER };
  if (readsColumns(text, field, context)) {
    context.report.add(codes.generatedColumnDefault, {
      message: `The default of \`${field.name}\` reads other columns, as a generated column does.`,
      span: argument.span,
    });
    return { field: SERVER };
  }
  return { column: { kind: 'sql', sql: text }, field: SERVER };
}

/**
 * Whether SQL text names a column of the field's model: a word outside quotes and strings that is not called and not
 * cast to. Only words in the place of a value count, so `now()` and `'a'::text` do not.
 */
function readsColumns(text: string, field: FieldDraft, context: Context): boolean {
  const entity = context.entities.get(field.owner);
  const columns = new Set((entity?.fields ?? []).filter((one) => one !== field).map((one) => one.column.toLowerCase()));
  const bare = text.replace(/'(?:[^']|'')*'/g, ' ').replace(/::\s*(?:"[^"]*"|[\w ]+)(?:\([^)]*\))?(?:\[\])*/g, ' ');
  for (const match of bare.matchAll(/"([^"]+)"|([A-Za-z_][\w$]*)(\s*\()?/g)) {
    const word = match[1] ?? (match[3] === undefined ? match[2] : undefined);
    if (word !== undefined && columns.has(word.toLowerCase())) return true;
  }
  return false;
}

function otherCall(
  call: Expression & { kind: 'Call' },
  name: string,
  field: FieldDraft,
  context: Context,
): ResolvedDefault {
  const near = didYouMean(name, FUNCTIONS);
  if (name === 'auto' || near !== undefined) {
    context.report.add(codes.unknownDefault, {
      message: `There is no default \`${name}()\`.`,
      span: call.callee.span,
      hint: near ?? codes.unknownDefault.hint,
    });
    return {};
  }
  return expressionDefault(call, field, context);
}

function expressionDefault(value: Expression, field: FieldDraft, context: Context): ResolvedDefault {
  const compiled = compileExpression(value, EMPTY_SCOPE, { purpose: 'default', field }, context);
  return compiled.sql === undefined ? {} : { column: { kind: 'sql', sql: compiled.sql }, field: SERVER };
}

function mismatch(call: Expression, field: FieldDraft, wanted: string, context: Context): ResolvedDefault {
  context.report.add(codes.defaultType, {
    message: `The default of \`${field.name}\` does not fit: it needs ${wanted}.`,
    span: call.span,
  });
  return {};
}

function isTime(field: FieldDraft): boolean {
  return ['dateTime', 'timestamp', 'date', 'time'].includes(field.value.column.kind);
}

function isText(field: FieldDraft): boolean {
  return ['string', 'text', 'char', 'uuid', 'unsupported'].includes(field.value.column.kind);
}
