import type { NativeTypes } from '../schema/column-type.js';
import type { Column, ColumnDefault, ComputedColumn, DefaultLiteral, IdentityColumn } from '../schema/table.js';
import { columnTypeFromText } from './type-text.js';
import type { EnumReference, TypeText } from './type-text.js';

/** A column in a revision: its type alone (`'String(120)?'`), or the type with what else there is to say. */
export type ColumnSpec = TypeText | ColumnOptions;

export interface ColumnOptions {
  readonly type: TypeText;
  /** What `Enum` in `type` stands for. */
  readonly enum?: EnumReference;
  /** The exact SQL type per dialect. */
  readonly native?: NativeTypes;
  /** A literal, or `op.now`, `op.autoincrement`, `op.expression('…')`, `op.nextValue('…')`. */
  readonly default?: DefaultLiteral | ServerDefault;
  readonly computed?: ComputedColumn;
  readonly identity?: IdentityColumn;
  readonly collation?: string;
  readonly comment?: string;
}

/** A default that is not a literal. */
export type ServerDefault = Exclude<ColumnDefault, { readonly kind: 'literal' }>;

/** Columns by name; as pairs where a name is a number, since JavaScript would move it to the front. */
export type ColumnsSpec =
  Readonly<Record<string, ColumnSpec>> | readonly (readonly [name: string, column: ColumnSpec])[];

/** Reads one column. */
export function columnFromSpec(name: string, spec: ColumnSpec): Column {
  const { type: text, enum: enumeration, default: value, ...rest } = typeof spec === 'string' ? { type: spec } : spec;
  const { type, nullable } = columnTypeFromText(text, enumeration);
  return { name, type, nullable, ...rest, ...(value !== undefined && { default: defaultFromSpec(value) }) };
}

/** Reads a default; also what `fill` takes. */
export function defaultFromSpec(value: DefaultLiteral | ServerDefault): ColumnDefault {
  return typeof value === 'object' && value !== null && 'kind' in value ? value : { kind: 'literal', value };
}

/** Reads the columns of a table, in order. */
export function columnsFromSpec(columns: ColumnsSpec): Column[] {
  const entries = isPairs(columns) ? columns : Object.entries(columns);
  return entries.map(([name, spec]) => columnFromSpec(name, spec));
}

const isPairs = (columns: ColumnsSpec): columns is Extract<ColumnsSpec, readonly unknown[]> => Array.isArray(columns);
