import type { DialectName } from './dialect-name.js';

/**
 * What a column holds, in terms common to all dialects: decides the TypeScript type, the codec and, where the column
 * names no native type, the SQL type. Plain data, closed union.
 */
export type ColumnType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'smallInt' }
  | { readonly kind: 'int' }
  /** 64 bits; a JavaScript `bigint`. */
  | { readonly kind: 'bigInt' }
  /** Double precision. */
  | { readonly kind: 'float' }
  /** Single precision. */
  | { readonly kind: 'real' }
  /** Exact; unbounded without `precision`. decimal.js `Decimal`. */
  | { readonly kind: 'decimal'; readonly precision?: number; readonly scale?: number }
  /** `varchar(length)`; unbounded without `length`. */
  | { readonly kind: 'string'; readonly length?: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'char'; readonly length: number }
  | { readonly kind: 'bytes' }
  /** An instant (`timestamptz`); a JavaScript `Date`. `precision`: digits of the fraction of a second. */
  | { readonly kind: 'dateTime'; readonly precision?: number }
  /** Date and time without a zone, read and written as UTC; a JavaScript `Date`. */
  | { readonly kind: 'timestamp'; readonly precision?: number }
  /** ISO text `2026-01-31`. */
  | { readonly kind: 'date' }
  /** ISO text `23:59:59.123456`. */
  | { readonly kind: 'time'; readonly precision?: number }
  /** ISO 8601 duration text `P1M2DT5S`; months are never turned into days. */
  | { readonly kind: 'interval' }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'json' }
  /** `name` is the enum's database name in `MetaData.enums`. Values are database values. */
  | { readonly kind: 'enum'; readonly name: string; readonly schema?: string; readonly values: readonly string[] }
  | { readonly kind: 'array'; readonly element: ColumnType }
  /** Carried as text: the native type is the column's `native`. Read and written as the driver's text. */
  | { readonly kind: 'unsupported' };

export type ColumnTypeKind = ColumnType['kind'];

/** SQL type text per dialect, as declared with `@db.…`, by Prisma's defaults, or as reflected. */
export type NativeTypes = Readonly<Partial<Record<DialectName, string>>>;
