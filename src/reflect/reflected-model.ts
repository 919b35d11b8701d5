import type { MetaData, View } from '../../runtime/schema/metadata.js';
import type { Column, ForeignKey, Table } from '../../runtime/schema/table.js';

/** A database with names for TypeScript: what is printed as a schema file. */
export interface ReflectedModel {
  readonly metadata: MetaData;
  /** Names follow from each other by `naming = "snake_case"`. */
  readonly snakeCase: boolean;
  readonly entities: readonly ReflectedEntity[];
  readonly enums: readonly ReflectedEnum[];
}

export interface ReflectedEntity {
  readonly name: string;
  readonly source: { readonly kind: 'table'; readonly table: Table } | { readonly kind: 'view'; readonly view: View };
  readonly fields: readonly ReflectedField[];
  readonly relations: readonly ReflectedRelation[];
  /** Its rows can't be told apart: the table is kept, no code is emitted. */
  readonly ignored: boolean;
}

export interface ReflectedField {
  readonly name: string;
  readonly column: Column;
}

export interface ReflectedRelation {
  readonly name: string;
  readonly target: string;
  /** The name both sides carry where it is needed to tell relations apart. */
  readonly label?: string;
  readonly kind: 'owner' | 'one' | 'many' | 'through';
  readonly nullable: boolean;
  /** The owning side's foreign key. */
  readonly foreignKey?: ForeignKey;
  /** Field names here and there, for the owning side. */
  readonly fields: readonly string[];
  readonly references: readonly string[];
  /** The model of the join table, for `through`. */
  readonly through?: string;
}

export interface ReflectedEnum {
  readonly name: string;
  readonly type: MetaData['enums'][number];
  readonly values: readonly { readonly name: string; readonly value: string }[];
}
