import type { EnumName } from '../expression-compiler.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';

/** An enum's column type together with the names the schema gives its values. */
export type EnumValueType = Extract<ColumnType, { kind: 'enum' }> & { readonly names: readonly EnumName[] };

/**
 * The type of an expression: a column type; `null` for the bare word NULL, which takes any type; `unknown` for
 * `sql("…")` and for what was already reported, which is accepted everywhere.
 */
export type ValueType =
  Exclude<ColumnType, { kind: 'enum' }> | EnumValueType | { readonly kind: 'null' } | { readonly kind: 'unknown' };

export type ValueKind = ValueType['kind'];

export const unknownType: ValueType = { kind: 'unknown' };
export const booleanType: ValueType = { kind: 'boolean' };
export const intType: ValueType = { kind: 'int' };
export const floatType: ValueType = { kind: 'float' };
export const textType: ValueType = { kind: 'text' };

/** Narrow to wide: an operation on two of them is done in the wider. */
const tower = ['smallInt', 'int', 'bigInt', 'decimal', 'real', 'float'] as const;

const integers: ReadonlySet<ValueKind> = new Set(['smallInt', 'int', 'bigInt']);
const texts: ReadonlySet<ValueKind> = new Set(['string', 'text', 'char']);

export function isNumeric(type: ValueType): boolean {
  return (tower as readonly string[]).includes(type.kind);
}

export function isInteger(type: ValueType): boolean {
  return integers.has(type.kind);
}

export function isFloating(type: ValueType): boolean {
  return type.kind === 'float' || type.kind === 'real';
}

export function isText(type: ValueType): boolean {
  return texts.has(type.kind);
}

/** NULL and `sql("…")` fit wherever a value is wanted. */
export function isOpen(type: ValueType): boolean {
  return type.kind === 'null' || type.kind === 'unknown';
}

/** Types whose string literals are written as text and read by the type: `'2026-01-31'`, `'paid'`. */
export function readsText(type: ValueType): boolean {
  return ['enum', 'date', 'time', 'dateTime', 'timestamp', 'interval', 'uuid'].includes(type.kind);
}

/** Places after the point; undefined where the column does not say. Integers have none. */
export function scaleOf(type: ValueType): number | undefined {
  if (isInteger(type)) return 0;
  if (type.kind !== 'decimal') return undefined;
  return type.scale ?? (type.precision === undefined ? undefined : 0);
}

/** A decimal that a double can't hold: SQLite keeps its columns as text. */
export function isLongDecimal(type: ValueType): boolean {
  return type.kind === 'decimal' && (type.precision ?? Number.POSITIVE_INFINITY) > 15;
}

/** Digits in all; undefined where unbounded. */
export function precisionOf(type: ValueType): number | undefined {
  if (type.kind === 'decimal') return type.precision;
  return { smallInt: 5, int: 10, bigInt: 19 }[type.kind as string];
}

/** A decimal type; an absent scale means unbounded. */
export function decimalType(precision: number | undefined, scale: number | undefined): ValueType {
  if (scale === undefined) return { kind: 'decimal' };
  return precision === undefined ? { kind: 'decimal', scale } : { kind: 'decimal', precision, scale };
}

/**
 * The type two values have in common, so that one operation, column or branch can hold either.
 *
 * @returns undefined when there is none
 */
export function commonType(a: ValueType, b: ValueType): ValueType | undefined {
  if (isOpen(a)) return a.kind === 'unknown' && b.kind === 'null' ? a : b;
  if (isOpen(b)) return a;
  if (isNumeric(a) && isNumeric(b)) return commonNumber(a, b);
  if (isText(a) && isText(b)) return commonText(a, b);
  if (a.kind !== b.kind) return undefined;
  if (a.kind === 'enum' && b.kind === 'enum') return a.name === b.name && a.schema === b.schema ? a : undefined;
  if (a.kind === 'array' || a.kind === 'unsupported') return undefined;
  return a;
}

function commonNumber(a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'decimal' || b.kind === 'decimal') {
    if (isFloating(a) || isFloating(b)) return floatType;
    return widerDecimal(a, b);
  }
  if (a.kind === b.kind) return a;
  if (isFloating(a) || isFloating(b)) return floatType;
  const rank = (type: ValueType): number => tower.indexOf(type.kind as (typeof tower)[number]);
  return rank(a) >= rank(b) ? a : b;
}

function widerDecimal(a: ValueType, b: ValueType): ValueType {
  const [scaleA, scaleB] = [scaleOf(a), scaleOf(b)];
  if (scaleA === undefined || scaleB === undefined) return { kind: 'decimal' };
  const [precisionA, precisionB] = [precisionOf(a), precisionOf(b)];
  const scale = Math.max(scaleA, scaleB);
  if (precisionA === undefined || precisionB === undefined) return decimalType(undefined, scale);
  return decimalType(scale + Math.max(precisionA - scaleA, precisionB - scaleB), scale);
}

function commonText(a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'text' || b.kind === 'text') return textType;
  const [lengthA, lengthB] = [lengthOf(a), lengthOf(b)];
  return lengthA === undefined || lengthB === undefined
    ? { kind: 'string' }
    : { kind: 'string', length: Math.max(lengthA, lengthB) };
}

function lengthOf(type: ValueType): number | undefined {
  return type.kind === 'string' || type.kind === 'char' ? type.length : undefined;
}

/** The type as the schema writes it, for messages. */
export function typeName(type: ValueType): string {
  if (type.kind === 'null') return 'NULL';
  if (type.kind === 'unknown') return 'an unknown type';
  if (type.kind === 'enum') return 'an enum';
  if (type.kind === 'array') return `a list of ${typeName(fromColumnType(type.element))}`;
  if (type.kind === 'decimal' && type.precision !== undefined) return `Decimal(${type.precision}, ${type.scale ?? 0})`;
  return type.kind.charAt(0).toUpperCase() + type.kind.slice(1);
}

/** Takes a column's type into the expression's world. */
export function fromColumnType(type: ColumnType, names?: readonly EnumName[]): ValueType {
  if (type.kind !== 'enum') return type;
  return { ...type, names: names ?? type.values.map((value) => ({ name: value, value })) };
}

/** The column type that holds the expression's values; undefined for NULL and unknown. */
export function toColumnType(type: ValueType): ColumnType | undefined {
  if (type.kind === 'null' || type.kind === 'unknown') return undefined;
  if (type.kind !== 'enum') return type;
  const { kind, name, schema, values } = type;
  return { kind, name, values, ...(schema !== undefined && { schema }) };
}
