import type { Attribute, Expression, TypeReference } from '../../grammar/ast.js';
import { args, attribute, number, string, typeReference } from '../../grammar/build.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { Column } from '../../runtime/schema/table.js';
import type { BlockContext } from './block-context.js';

export interface TypeNode {
  readonly type: TypeReference;
  /** `@db.Citext` or `@db("…")`, where the native type is another than the scalar's own. */
  readonly native?: Attribute;
}

/** Native types PSL has a name for, by dialect. */
const PSL_NAMES: Readonly<Record<BlockContext['dialect'], Readonly<Record<string, string>>>> = {
  postgresql: {
    citext: 'Citext',
    inet: 'Inet',
    cidr: 'Cidr',
    macaddr: 'MacAddr',
    xml: 'Xml',
    json: 'Json',
    varchar: 'VarChar',
  },
  mysql: {
    tinytext: 'TinyText',
    text: 'Text',
    mediumtext: 'MediumText',
    blob: 'Blob',
    mediumblob: 'MediumBlob',
    tinyblob: 'TinyBlob',
  },
  sqlite: {},
};

/** The type of a column in the language. */
export function typeNode(column: Column, context: BlockContext): TypeNode {
  const list = column.type.kind === 'array';
  const element = column.type.kind === 'array' ? column.type.element : column.type;
  const native = column.native?.[context.dialect];
  const parts = { list, optional: column.nullable };
  if (element.kind === 'unsupported' || (element.kind === 'array' && native !== undefined))
    return { type: typeReference('Unsupported', { ...parts, list: false, arguments: [string(native ?? 'text')] }) };
  const { name, sizes } = scalar(element, context);
  const type = typeReference(name, { ...parts, arguments: native === undefined ? sizes : sizesWithNative(element) });
  if (native === undefined) return { type };
  const single = list ? native.replace(/\[\]$/, '') : native;
  const psl = PSL_NAMES[context.dialect][single];
  return { type, native: psl === undefined ? attribute('db', args([string(single)])) : attribute(`db.${psl}`) };
}

/** Sizes say what the values are like also where the native type is spelled out. */
function sizesWithNative(type: ColumnType): Expression[] {
  return type.kind === 'char'
    ? [number(type.length)]
    : type.kind === 'decimal' || type.kind === 'string'
      ? sizesOf(type)
      : [];
}

function sizesOf(type: ColumnType): Expression[] {
  switch (type.kind) {
    case 'string':
      return type.length === undefined ? [] : [number(type.length)];
    case 'char':
      return [number(type.length)];
    case 'decimal':
      return type.precision === undefined ? [] : [number(type.precision), number(type.scale ?? 0)];
    case 'dateTime':
    case 'timestamp':
    case 'time':
      return type.precision === undefined ? [] : [number(type.precision)];
    default:
      return [];
  }
}

const SCALARS: Readonly<Partial<Record<ColumnType['kind'], string>>> = {
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
};

function scalar(type: ColumnType, { enums }: BlockContext): { readonly name: string; readonly sizes: Expression[] } {
  if (type.kind === 'enum')
    return { name: enums.get(`${type.schema ?? ''}.${type.name}`)?.name ?? 'String', sizes: [] };
  return { name: SCALARS[type.kind] ?? 'String', sizes: sizesOf(type) };
}
