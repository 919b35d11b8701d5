import { didYouMean } from '../../../grammar/nearest-name.js';
import { expressionCodes } from '../codes.js';
import { intervalParts } from '../interval.js';
import type { BareNameNode, LiteralNode, Node } from '../node.js';
import { isNumeric, isText, typeName } from '../value-type.js';
import type { EnumValueType, ValueType } from '../value-type.js';
import type { Typing } from './typing.js';

/** Reads a literal, or a bare enum value, as a type; reports where it is none of its values. */
export function readLiteral(typing: Typing, node: LiteralNode | BareNameNode, type: ValueType): Node {
  if (node.kind === 'bareName')
    return type.kind === 'enum' ? enumValue(typing, node, node.name, type) : unknownName(typing, node);
  if (node.value === null || typeof node.value === 'boolean')
    return { ...node, type: node.value === null ? type : node.type };
  if (isNumeric(type)) return { ...node, type };
  if (type.kind === 'enum') return enumValue(typing, node, node.value, type);
  if (isText(type)) return node;
  const value = canonical(node.value, type);
  if (value !== undefined) return { kind: 'literal', value, type, nullable: false, span: node.span };
  return typing.fail(expressionCodes.badLiteral, node.span, `'${node.value}' is no ${typeName(type)}.`);
}

/** Reports a word that means nothing. */
export function unknownName(typing: Typing, node: BareNameNode): Node {
  const { scope } = typing;
  if (typing.purpose === 'default') {
    const hint = `For a value made from other fields use @computed(…); text is written in quotes: '${node.name}'.`;
    return typing.fail(expressionCodes.columnInDefault, node.span, `A default can't read \`${node.name}\`.`, hint);
  }
  const hint = didYouMean(node.name, scope.names()) ?? `Text is written in quotes: '${node.name}'.`;
  return typing.fail(
    expressionCodes.unknownName,
    node.span,
    `${capital(scope.subject)} has no field \`${node.name}\`.`,
    hint,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function enumValue(typing: Typing, node: Node, name: string, type: EnumValueType): Node {
  if (type.names.some((value) => value.name === name))
    return { kind: 'literal', value: name, type, nullable: false, span: node.span };
  const stored = type.names.find(({ value }) => value === name);
  const hint = stored
    ? `\`${name}\` is how the database spells it; here it is \`${stored.name}\`.`
    : (didYouMean(
        name,
        type.names.map((value) => value.name),
      ) ?? `Its values are ${type.names.map((value) => value.name).join(', ')}.`);
  return typing.fail(expressionCodes.unknownEnumValue, node.span, `This enum has no value \`${name}\`.`, hint);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one spelling of a value that all dialects read; undefined where the text is none. */
function canonical(text: string, type: ValueType): string | undefined {
  if (type.kind === 'date') return isDate(text) ? text : undefined;
  if (type.kind === 'time') return time(text);
  if (type.kind === 'dateTime' || type.kind === 'timestamp') return instant(text);
  if (type.kind === 'interval') return intervalParts(text) === undefined ? undefined : text;
  return uuid.test(text.toLowerCase()) ? text.toLowerCase() : undefined;
}

function time(text: string): string | undefined {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?$/.test(text)) return undefined;
  return text.length === 5 ? `${text}:00` : text;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** ISO text with a zone or, without one, in UTC; seconds may have a fraction of up to six digits. */
function instant(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  const [, date, minutes = '00:00', seconds = '00', fraction = '', zone = 'Z'] = match ?? [];
  if (date === undefined || !isDate(date)) return undefined;
  const time = Date.parse(`${date}T${minutes}:${seconds}${zone}`);
  if (Number.isNaN(time)) return undefined;
  return `${new Date(time).toISOString().slice(0, 19)}${fraction === '' ? '.000' : fraction.padEnd(4, '0')}Z`;
}
