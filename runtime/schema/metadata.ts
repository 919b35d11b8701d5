import type { Column, Table } from './table.js';
import type { DialectName, DialectText } from './dialect-name.js';

/** Everything a schema makes in a database. Immutable plain data; `metadata.json` is its JSON form. */
export interface MetaData {
  readonly dialects: readonly DialectName[];
  readonly tables: readonly Table[];
  readonly views: readonly View[];
  readonly enums: readonly EnumType[];
  readonly sequences: readonly Sequence[];
  readonly extensions: readonly Extension[];
  /** Database schemas that must exist besides the default one. */
  readonly schemas: readonly string[];
}

/** A view; `sql` is absent for one that exists already and is only read (PSL's views). */
export interface View {
  readonly name: string;
  readonly schema?: string;
  readonly sql?: DialectText;
  readonly columns: readonly Column[];
  readonly materialized?: boolean;
  readonly comment?: string;
}

/** An enum type of its own (PostgreSQL); other dialects inline its values. */
export interface EnumType {
  readonly name: string;
  readonly schema?: string;
  readonly values: readonly string[];
  readonly comment?: string;
  readonly renamedFrom?: string;
  /** Old value to new value, from `@renamedFrom` on enum values. */
  readonly renamedValues?: Readonly<Record<string, string>>;
}

export interface Sequence {
  readonly name: string;
  readonly schema?: string;
  readonly start?: string;
  readonly increment?: string;
  readonly minValue?: string;
  readonly maxValue?: string;
  readonly cycle?: boolean;
}

export interface Extension {
  readonly name: string;
  readonly schema?: string;
  readonly version?: string;
}
