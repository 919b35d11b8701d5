import type { ColumnType, ColumnTypeKind } from '../../runtime/schema/column-type.js';
import type { Field } from '../model.js';
import type { EntityPart } from './entity-part.js';
import type { FileImports } from './file-imports.js';

/** How one kind of value is written in TypeScript. */
interface KindText {
  readonly type: (imports: FileImports) => string;
  /** What the constructor and comparisons accept, where it is more than the type. */
  readonly input?: (imports: FileImports) => string;
  /** The runtime's function from the driver's value; absent where the driver's value is it. */
  readonly decode?: string;
  /** The runtime's function that compares a value with the driver's; absent where `===` does. */
  readonly same?: string;
}

const number: KindText = { type: () => 'number' };
const string: KindText = { type: () => 'string' };
const instant: KindText = { type: (imports) => imports.global('Date'), decode: 'decodeDateTime', same: 'sameInstant' };

const KINDS = {
  boolean: { type: () => 'boolean', decode: 'decodeBoolean', same: 'sameBoolean' },
  smallInt: number,
  int: number,
  bigInt: { type: () => 'bigint', decode: 'decodeBigInt', same: 'sameBigInt' },
  float: number,
  real: number,
  decimal: {
    type: (imports) => imports.type('Decimal'),
    input: (imports) => imports.type('DecimalInput'),
    decode: 'decodeDecimal',
    same: 'sameDecimal',
  },
  string,
  text: string,
  char: string,
  bytes: { type: (imports) => imports.global('Uint8Array'), decode: 'decodeBytes', same: 'sameBytes' },
  dateTime: instant,
  timestamp: instant,
  date: string,
  time: string,
  interval: string,
  uuid: string,
  json: { type: (imports) => imports.type('JsonValue'), decode: 'decodeJson', same: 'sameJson' },
  enum: string,
  array: { type: () => 'never', decode: 'decodeArray', same: 'sameJson' },
  unsupported: string,
} as const satisfies Record<ColumnTypeKind, KindText>;

function kindText(kind: ColumnTypeKind): KindText {
  return KINDS[kind];
}

/** The TypeScript type of a field's value, without null. */
export function fieldType(field: Field, imports: FileImports): string {
  if (field.codec) {
    const codec = codecName(field, imports);
    return `${imports.type('CodecValue')}<typeof ${codec}>`;
  }
  if (field.tsType !== undefined) return field.tsType;
  const { type } = field;
  if (type.kind === 'scalar') return columnTypeText(type.type, imports);
  const name = type.kind === 'enum' ? imports.localType('enums', type.name) : imports.localType('types', type.name);
  return type.list ? `${name}[]` : name;
}

/** The TypeScript type of a column type. */
export function columnTypeText(type: ColumnType, imports: FileImports): string {
  if (type.kind === 'array') return arrayOf(columnTypeText(type.element, imports));
  if (type.kind === 'enum') return type.values.map((value) => quote(value)).join(' | ');
  return kindText(type.kind).type(imports);
}

function arrayOf(element: string): string {
  return element.includes(' ') ? `(${element})[]` : `${element}[]`;
}

/** What the constructor and comparisons take for a field, without null; the type itself for most. */
export function fieldInput(field: Field, imports: FileImports): string {
  const text = plainKind(field);
  return text?.input ? text.input(imports) : fieldType(field, imports);
}

/** Whether a constructor's input must be turned into the field's type (decimals are also given as text or numbers). */
export function takesMore(field: Field): boolean {
  return plainKind(field)?.input !== undefined;
}

function plainKind(field: Field): KindText | undefined {
  if (field.codec ?? field.tsType) return undefined;
  return field.type.kind === 'scalar' ? kindText(field.type.type.kind) : undefined;
}

/**
 * The expression that reads a field from a row's cell.
 *
 * @param cell - `source[3]`
 */
export function decodeText(field: Field, cell: string, part: EntityPart, imports: FileImports): string {
  const decoded = decodeValue(field, cell, part, imports);
  if (decoded === undefined) return `${cell} as ${fieldType(field, imports)}${field.nullable ? ' | null' : ''}`;
  if (isList(field)) return `${cell} === null ? [] : ${decoded}`;
  return field.nullable ? `${cell} === null ? null : ${decoded}` : decoded;
}

function decodeValue(field: Field, cell: string, part: EntityPart, imports: FileImports): string | undefined {
  if (field.codec) return `${codecName(field, imports)}.decode(${decodeText(stored(field), cell, part, imports)})`;
  if (field.type.kind === 'enum') {
    const decoder = imports.localValue('enums', part.enums[field.type.name]?.decoder ?? '');
    return field.columnType.kind === 'array'
      ? `${imports.value('decodeArray')}(${cell}, ${decoder})`
      : `${decoder}(${cell})`;
  }
  if (field.columnType.kind === 'json') return `${imports.value('decodeJson')}<${fieldType(field, imports)}>(${cell})`;
  if (field.columnType.kind === 'array') {
    const element = elementDecoder(field.columnType.element, imports);
    return `${imports.value('decodeArray')}(${cell}, ${element})`;
  }
  const { decode } = kindText(field.columnType.kind);
  return decode === undefined ? undefined : `${imports.value(decode)}(${cell})`;
}

/** A required list: never null in TypeScript, though Prisma's lists are NULL in the database when empty. */
export function isList(field: Field): boolean {
  return field.columnType.kind === 'array' && !field.nullable && field.codec === undefined;
}

function elementDecoder(type: ColumnType, imports: FileImports): string {
  if (type.kind === 'json') return `${imports.value('decodeJson')}<${columnTypeText(type, imports)}>`;
  const { decode } = kindText(type.kind);
  if (decode !== undefined) return imports.value(decode);
  return imports.value(columnTypeText(type, imports) === 'number' ? 'decodeFloat' : 'decodeText');
}

/**
 * The condition that a property differs from the row it came from.
 *
 * @param value - `order.total`
 * @param cell - `row[3]`
 */
export function differsText(field: Field, value: string, cell: string, part: EntityPart, imports: FileImports): string {
  if (field.codec) {
    const how = storedText(stored(field), part, imports);
    return `!${imports.value('sameCoded')}(${[codecName(field, imports), value, cell, ...how].join(', ')})`;
  }
  if (field.columnType.kind === 'array') {
    const element =
      field.type.kind === 'enum'
        ? imports.localValue('enums', part.enums[field.type.name]?.decoder ?? '')
        : elementDecoder(field.columnType.element, imports);
    const same = imports.value(field.nullable ? 'sameNullableArray' : 'sameArray');
    return `!${same}(${value}, ${cell}, ${element})`;
  }
  if (field.type.kind === 'enum') return `${value} !== ${cell}`;
  const { same } = kindText(field.columnType.kind);
  return same === undefined ? `${value} !== ${cell}` : `!${imports.value(same)}(${value}, ${cell})`;
}

/** The field as the database has it, before its codec; NULL never comes to one. */
function stored({ codec: _, ...field }: Field): Field {
  return { ...field, nullable: false };
}

/** How a codec's column is read and compared, where the driver's value is not the column's. */
function storedText(field: Field, part: EntityPart, imports: FileImports): string[] {
  const decoded = decodeValue(field, 'wire', part, imports);
  const differs = differsText(field, 'value', 'wire', part, imports);
  if (decoded === undefined) return [];
  const same = differs.startsWith('!') ? [functionText('value, wire', differs.slice(1))] : [];
  return [functionText('wire', decoded), ...same];
}

/** A function of the body; only its name where the body is a call that hands everything on. */
function functionText(parameters: string, body: string): string {
  const name = body.slice(0, -parameters.length - 2);
  return body === `${name}(${parameters})` ? name : `(${parameters}) => ${body}`;
}

/** The application's codec, imported. */
export function codecName(field: Field, imports: FileImports): string {
  const { module, export: name } = field.codec ?? { module: '', export: '' };
  return imports.applicationValue(module, name, name);
}

/** A composite's field as it stands in JSON: dates, decimals, bigints and bytes are text there. */
export function jsonFieldType(field: Field, imports: FileImports): string {
  if (field.tsType !== undefined) return field.tsType;
  const { type } = field;
  if (type.kind === 'composite') return type.list ? `${type.name}[]` : type.name;
  if (type.kind === 'enum') {
    const name = imports.localType('enums', type.name);
    return type.list ? `${name}[]` : name;
  }
  return jsonTypeText(type.type, imports);
}

function jsonTypeText(type: ColumnType, imports: FileImports): string {
  if (type.kind === 'array') return arrayOf(jsonTypeText(type.element, imports));
  const plain = kindText(type.kind).type === number.type || type.kind === 'boolean' || type.kind === 'json';
  return plain ? columnTypeText(type, imports) : 'string';
}

/** A TypeScript string literal; Prettier chooses the quotes. */
export function quote(text: string): string {
  return JSON.stringify(text);
}
