import { omit } from '../util/omit.js';
import type { ColumnType } from '../schema/column-type.js';

type ScalarText =
  | 'Boolean'
  | 'SmallInt'
  | 'Int'
  | 'BigInt'
  | 'Float'
  | 'Real'
  | 'Decimal'
  | `Decimal(${number})`
  | `Decimal(${number}, ${number})`
  | 'String'
  | `String(${number})`
  | 'Text'
  | `Char(${number})`
  | 'Bytes'
  | 'DateTime'
  | `DateTime(${number})`
  | 'Timestamp'
  | `Timestamp(${number})`
  | 'Date'
  | 'Time'
  | `Time(${number})`
  | 'Interval'
  | 'Uuid'
  | 'Json'
  | 'Enum'
  | 'Unsupported';

/** A column's type as the schema language writes it: `'Int'`, `'String(120)?'`, `'Decimal(12, 2)'`, `'Text[]'`. */
export type TypeText = `${ScalarText}${'' | '[]' | '[][]'}${'' | '?'}`;

/** What `Enum` stands for: the type's database name and its values. */
export interface EnumReference {
  readonly name: string;
  readonly schema?: string;
  readonly values: readonly string[];
}

const SHAPE = /^([A-Za-z]+)(?:\((\d+)(?:, ?(\d+))?\))?((?:\[\])*)(\?)?$/;

/** Reads a type text. */
export function columnTypeFromText(
  text: TypeText,
  enumeration?: EnumReference,
): { type: ColumnType; nullable: boolean } {
  const match = SHAPE.exec(text);
  const [, name = '', first, second, lists = '', optional] = match ?? [];
  let type = scalar(
    name,
    first === undefined ? undefined : Number(first),
    second === undefined ? undefined : Number(second),
    enumeration,
  );
  if (!type) throw new TypeError(`"${text}" is no column type: write Int, String(120), Decimal(12, 2)?, Text[], …`);
  for (let depth = lists.length / 2; depth > 0; depth--) type = { kind: 'array', element: type };
  return { type, nullable: optional !== undefined };
}

const PLAIN: Readonly<Record<string, ColumnType>> = {
  Boolean: { kind: 'boolean' },
  SmallInt: { kind: 'smallInt' },
  Int: { kind: 'int' },
  BigInt: { kind: 'bigInt' },
  Float: { kind: 'float' },
  Real: { kind: 'real' },
  Text: { kind: 'text' },
  Bytes: { kind: 'bytes' },
  Date: { kind: 'date' },
  Interval: { kind: 'interval' },
  Uuid: { kind: 'uuid' },
  Json: { kind: 'json' },
  Unsupported: { kind: 'unsupported' },
};

function scalar(name: string, first?: number, second?: number, enumeration?: EnumReference): ColumnType | undefined {
  const precision = first === undefined ? {} : { precision: first };
  switch (name) {
    case 'Decimal':
      return { kind: 'decimal', ...precision, ...(second !== undefined && { scale: second }) };
    case 'String':
      return { kind: 'string', ...(first !== undefined && { length: first }) };
    case 'Char':
      return { kind: 'char', length: first ?? 1 };
    case 'DateTime':
      return { kind: 'dateTime', ...precision };
    case 'Timestamp':
      return { kind: 'timestamp', ...precision };
    case 'Time':
      return { kind: 'time', ...precision };
    case 'Enum':
      return enumeration && { kind: 'enum', ...enumeration };
    default:
      return PLAIN[name];
  }
}

const NAMES: Readonly<Record<Exclude<ColumnType['kind'], 'array'>, string>> = {
  boolean: 'Boolean',
  smallInt: 'SmallInt',
  int: 'Int',
  bigInt: 'BigInt',
  float: 'Float',
  real: 'Real',
  decimal: 'Decimal',
  string: 'String',
  text: 'Text',
  char: 'Char',
  bytes: 'Bytes',
  dateTime: 'DateTime',
  timestamp: 'Timestamp',
  date: 'Date',
  time: 'Time',
  interval: 'Interval',
  uuid: 'Uuid',
  json: 'Json',
  enum: 'Enum',
  unsupported: 'Unsupported',
};

/** The inverse of `columnTypeFromText`. */
export function textFromColumnType(type: ColumnType, nullable: boolean): { text: string; enumeration?: EnumReference } {
  let element = type;
  let lists = '';
  while (element.kind === 'array') {
    element = element.element;
    lists += '[]';
  }
  const text = `${NAMES[element.kind]}${typeArguments(element)}${lists}${nullable ? '?' : ''}`;
  if (element.kind !== 'enum') return { text };
  return { text, enumeration: omit(element, 'kind') };
}

function typeArguments(type: ColumnType): string {
  switch (type.kind) {
    case 'decimal':
      if (type.precision === undefined) return '';
      return type.scale === undefined ? `(${type.precision})` : `(${type.precision}, ${type.scale})`;
    case 'string':
    case 'char':
      return type.length === undefined ? '' : `(${type.length})`;
    case 'dateTime':
    case 'timestamp':
    case 'time':
      return type.precision === undefined ? '' : `(${type.precision})`;
    default:
      return '';
  }
}
