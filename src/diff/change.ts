import type { QualifiedName, TableConstraint } from '../../runtime/ddl/operation.js';
import type { EnumType, Extension, Sequence, View } from '../../runtime/schema/metadata.js';
import type { Column, Index, Table } from '../../runtime/schema/table.js';

/**
 * One difference between two schemas, with both ends: without `from` the thing is new, without `to` it is gone. A
 * *change* says what differs; the *operations* that make it so are the plan's matter.
 */
export type Change =
  | { readonly kind: 'table'; readonly from?: Table; readonly to?: Table }
  | { readonly kind: 'tableRenamed'; readonly from: QualifiedName; readonly to: QualifiedName }
  | { readonly kind: 'tableComment'; readonly table: QualifiedName; readonly from?: string; readonly to?: string }
  | ColumnChange
  | { readonly kind: 'columnRenamed'; readonly table: QualifiedName; readonly from: string; readonly to: string }
  | {
      readonly kind: 'columnComment';
      readonly table: QualifiedName;
      readonly column: string;
      readonly from?: string;
      readonly to?: string;
    }
  | ConstraintChange
  | {
      readonly kind: 'constraintRenamed';
      readonly table: QualifiedName;
      readonly constraint: TableConstraint;
      readonly from: string;
      readonly to: string;
    }
  | IndexChange
  | { readonly kind: 'indexRenamed'; readonly table: QualifiedName; readonly from: string; readonly to: string }
  | {
      readonly kind: 'enum';
      readonly from?: EnumType;
      readonly to?: EnumType;
      readonly renamed?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'enumRenamed'; readonly from: QualifiedName; readonly to: QualifiedName }
  | { readonly kind: 'view'; readonly from?: View; readonly to?: View }
  | { readonly kind: 'sequence'; readonly from?: Sequence; readonly to?: Sequence }
  | { readonly kind: 'extension'; readonly from?: Extension; readonly to?: Extension }
  | { readonly kind: 'schema'; readonly from?: string; readonly to?: string };

export interface ColumnChange {
  readonly kind: 'column';
  readonly table: QualifiedName;
  readonly from?: Column;
  readonly to?: Column;
}

export interface ConstraintChange {
  readonly kind: 'constraint';
  readonly table: QualifiedName;
  readonly from?: TableConstraint;
  readonly to?: TableConstraint;
}

export interface IndexChange {
  readonly kind: 'index';
  readonly table: QualifiedName;
  readonly from?: Index;
  readonly to?: Index;
}
