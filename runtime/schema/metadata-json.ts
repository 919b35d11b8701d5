import type { ColumnType } from './column-type.js';
import type { MetaData, View } from './metadata.js';
import type { Column, ColumnDefault, DefaultLiteral, Index, IndexElement, Table } from './table.js';

/**
 * The JSON form of metadata: what is empty or usual is left out, and what is only a name is the name, so that a column is
 * one short line in `metadata.json`.
 *
 * @param metadata - the schema
 */
export function metadataToJson(metadata: MetaData): unknown {
  return prune({
    ...metadata,
    tables: metadata.tables.map((table) => ({
      ...table,
      columns: table.columns.map(columnToJson),
      indexes: table.indexes.map(indexToJson),
    })),
    views: metadata.views.map((view) => ({ ...view, columns: view.columns.map(columnToJson) })),
  });
}

/**
 * Reads the JSON form back.
 *
 * @param json - what `metadataToJson` gave, parsed
 */
export function metadataFromJson(json: unknown): MetaData {
  const { tables = [], views = [], ...rest } = json as JsonMetaData;
  return {
    enums: [],
    sequences: [],
    extensions: [],
    schemas: [],
    ...rest,
    tables: tables.map((table): Table => ({
      foreignKeys: [],
      uniques: [],
      checks: [],
      ...table,
      columns: (table.columns ?? []).map(columnFromJson),
      indexes: (table.indexes ?? []).map(indexFromJson),
    })),
    views: views.map((view): View => ({ ...view, columns: (view.columns ?? []).map(columnFromJson) })),
  };
}

interface JsonColumn extends Omit<Column, 'type' | 'nullable' | 'default'> {
  readonly type: ColumnType | string;
  readonly nullable?: boolean;
  readonly default?: ColumnDefault | string | number | boolean | { readonly literal: DefaultLiteral };
}
interface JsonIndex extends Omit<Index, 'unique' | 'elements'> {
  readonly unique?: boolean;
  readonly elements: readonly (IndexElement | string)[];
}
type Lists = 'columns' | 'foreignKeys' | 'uniques' | 'checks' | 'indexes';
interface JsonTable extends Omit<Table, Lists>, Partial<Pick<Table, 'foreignKeys' | 'uniques' | 'checks'>> {
  readonly columns?: readonly JsonColumn[];
  readonly indexes?: readonly JsonIndex[];
}
interface JsonView extends Omit<View, 'columns'> {
  readonly columns?: readonly JsonColumn[];
}
interface JsonMetaData extends Pick<MetaData, 'dialects'>, Partial<Omit<MetaData, 'dialects' | 'tables' | 'views'>> {
  readonly tables?: readonly JsonTable[];
  readonly views?: readonly JsonView[];
}

function columnToJson(column: Column): unknown {
  const { name, nullable, type, default: value, ...rest } = column;
  return {
    name,
    type: typeToJson(type),
    ...(nullable && { nullable }),
    ...(value && { default: defaultToJson(value) }),
    ...rest,
  };
}

function columnFromJson(json: JsonColumn): Column {
  const { type, default: value, ...rest } = json;
  return {
    ...rest,
    type: typeFromJson(type),
    nullable: json.nullable ?? false,
    ...(value !== undefined && { default: defaultFromJson(value) }),
  };
}

function indexToJson(index: Index): unknown {
  const { name, unique, elements, ...rest } = index;
  const short = elements.map((element) =>
    Object.keys(prune(element) as object).join() === 'column' ? element.column : element,
  );
  return { name, ...(unique && { unique }), elements: short, ...rest };
}

function indexFromJson(json: JsonIndex): Index {
  const elements = json.elements.map((element) => (typeof element === 'string' ? { column: element } : element));
  return { ...json, unique: json.unique ?? false, elements };
}

/** `int`, `string(40)`, `decimal(12,2)`; other types as they are. */
function typeToJson(type: ColumnType): unknown {
  if (Object.keys(type).length === 1) return type.kind;
  const { kind, ...rest } = prune(type) as ColumnType & Record<string, unknown>;
  const keys = Object.keys(rest).join();
  const numbers = Object.values(rest).join();
  if (keys === '') return kind;
  return PARAMETERS.some((names) => names.join() === keys) ? `${kind}(${numbers})` : type;
}

const PARAMETERS = [['length'], ['precision'], ['precision', 'scale']] as const;

function typeFromJson(json: ColumnType | string): ColumnType {
  if (typeof json !== 'string') return json;
  const [, kind = json, numbers] = /^(\w+)\(([\d,]+)\)$/.exec(json) ?? [];
  const values = numbers?.split(',').map(Number) ?? [];
  const [first] = PARAMETERS;
  const names =
    kind === 'string' || kind === 'char'
      ? first
      : PARAMETERS.find((one) => one !== first && one.length === values.length);
  return { kind, ...Object.fromEntries(values.map((value, index) => [names?.[index] ?? '', value])) } as ColumnType;
}

/** `now`, `0`, `true`, `{ literal: 'text' }`; other defaults as they are. */
function defaultToJson(value: ColumnDefault): unknown {
  if (value.kind === 'literal') return isPlain(value.value) ? value.value : { literal: value.value };
  return Object.keys(prune(value) as object).length === 1 ? value.kind : value;
}

/** A literal that can't be taken for the name of another default. */
function isPlain(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function defaultFromJson(json: NonNullable<JsonColumn['default']>): ColumnDefault {
  if (typeof json === 'string') return { kind: json } as ColumnDefault;
  if (isPlain(json)) return { kind: 'literal', value: json };
  return 'literal' in json ? { kind: 'literal', value: json.literal } : json;
}

/** Leaves out what is undefined, and empty lists of things (an empty list inside a default is a value). */
function prune(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return Array.isArray(value) ? value.map(prune) : value;
  }
  const result: Record<string, unknown> = {};
  for (const key in value) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined || (Array.isArray(item) && item.length === 0 && LISTS.has(key))) continue;
    result[key] = typeof item === 'object' ? prune(item) : item;
  }
  return result;
}

const LISTS = new Set([
  ...['columns', 'foreignKeys', 'uniques', 'checks', 'indexes'],
  ...['tables', 'views', 'enums', 'sequences', 'extensions', 'schemas'],
]);
