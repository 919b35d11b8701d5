/**
 * What `analyze` asks of the expression room, as data: names go in through an `ExpressionScope`, SQL for each dialect and
 * a TypeScript getter come out. The rooms do not import each other; `commands` hands `compileExpression` to `analyze`.
 */
import type { Diagnostic } from '../grammar/diagnostic.js';
import type { Expression } from '../grammar/ast.js';
import type { ColumnType } from '../runtime/schema/column-type.js';
import type { DialectName, DialectText } from '../runtime/schema/dialect-name.js';

export interface ExpressionCompiler {
  /**
   * Resolves, type-checks and prints one expression. Never throws on what a user wrote: what is wrong is in
   * `diagnostics`, and `sql` is absent then.
   */
  compile(expression: Expression, scope: ExpressionScope, options: ExpressionOptions): CompiledExpression;
}

/**
 * Where an expression stands, which decides what it may use and how its columns are qualified.
 *
 * - `check`, `computed`, `index`, `predicate` (of a partial index): this row's columns, unqualified; no relation, no
 *   aggregate, nothing that changes with time.
 * - `default`: no column at all; time and random values are fine.
 * - `order`: this row's columns, `{this}`-qualified; no aggregate.
 * - `condition`: a custom join condition; columns carry the member's own `qualifier` or `{this}`; no aggregate.
 * - `hybrid`: everything; columns are `{this}`-qualified; also printed as TypeScript.
 */
export type ExpressionPurpose =
  'check' | 'computed' | 'index' | 'predicate' | 'default' | 'order' | 'condition' | 'hybrid';

export interface ExpressionOptions {
  readonly purpose: ExpressionPurpose;
  /** The dialects SQL is wanted for. */
  readonly dialects: readonly DialectName[];
  /**
   * What the result is declared to be: `boolean` is implied for `check`, `predicate` and `condition`. The result is
   * converted where that loses nothing but decimal places (which are rounded), and refused otherwise.
   */
  readonly expect?: {
    readonly type: ColumnType;
    readonly nullable: boolean;
    readonly enumValues?: readonly EnumName[];
  };
  /** Print TypeScript too, whatever the purpose (a check that is also run before the INSERT). Hybrids always are. */
  readonly typescript?: boolean;
}

/** What names mean in one place: the members of an entity, or of a composite, or the one name `value`. */
export interface ExpressionScope {
  /** What the members belong to, for messages: `model Order`, `type Address`, `type Email`. */
  readonly subject: string;
  member(name: string): ScopeMember | undefined;
  /** Every name `member` answers to, for hints. */
  names(): readonly string[];
}

export type ScopeMember = ColumnMember | CompositeMember | RelationMember | HybridMember | UnsettledMember;

/** A member whose declaration is wrong and reported: an expression that reads it is not judged. */
export interface UnsettledMember {
  readonly kind: 'unsettled';
}

/** An enum value as the schema and TypeScript spell it, and as the database does. */
export interface EnumName {
  readonly name: string;
  readonly value: string;
}

export interface ColumnMember {
  readonly kind: 'column';
  /** The column's final name; inside a composite stored as JSON, the key. */
  readonly column: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** Required where `type` (or its element) is an enum. */
  readonly enumValues?: readonly EnumName[];
  /** The property on `this`, where it is not the member's name (`value` of a named scalar stands for a field). */
  readonly property?: string;
  /** A codec or `@ts` changes what TypeScript holds: SQL can use the column, the getter can't. */
  readonly opaque?: boolean;
  /** SQL text before the column in a `condition`: `{this}` or `{that}`. */
  readonly qualifier?: string;
}

export interface CompositeMember {
  readonly kind: 'composite';
  /** `json`: one column, `scope`'s columns are its keys. `embedded`: `scope`'s columns are columns of this table. */
  readonly storage: 'json' | 'embedded';
  /** The JSON column. */
  readonly column?: string;
  readonly nullable: boolean;
  /** A list of composites can only be tested for null. */
  readonly list: boolean;
  readonly scope: ExpressionScope;
  readonly property?: string;
  readonly qualifier?: string;
}

export interface RelationMember {
  readonly kind: 'relation';
  readonly cardinality: 'one' | 'many';
  /** A to-one that may have no row on the other side. */
  readonly nullable: boolean;
  readonly target: RelationTarget;
  /** This side's columns, pairwise equal to `remote` (or to `through.local`). */
  readonly local: readonly string[];
  /** The target's columns (pairwise with `through.remote` where there is a join table). */
  readonly remote: readonly string[];
  readonly through?: {
    readonly table: string;
    readonly schema?: string;
    readonly local: readonly string[];
    readonly remote: readonly string[];
  };
  readonly property?: string;
  /**
   * The emitted interface that types the loaded relations of the entity that has this one (`CustomerRelations`): the
   * getter reads `h.loaded<CustomerRelations>(this).orders`; without it, `this.orders`.
   */
  readonly relationsType?: string;
}

export interface RelationTarget {
  readonly table: string;
  readonly schema?: string;
  /** A closure, because entities refer to each other. */
  scope(): ExpressionScope;
}

/** Another hybrid of the same entity: its expression is inlined in SQL and read through its getter in TypeScript. */
export interface HybridMember {
  readonly kind: 'hybrid';
  readonly expression: Expression;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly enumValues?: readonly EnumName[];
  readonly property?: string;
}

export interface CompiledExpression {
  /** Absent when there were errors, or only `sql("…")` knows the type and nothing was expected. */
  readonly type?: ColumnType;
  /** False is proved: no row gives NULL. */
  readonly nullable: boolean;
  /** One text where all dialects agree, else one per dialect; absent when there were errors. */
  readonly sql?: DialectText;
  /** An expression over `this` and the runtime's `hybrid` functions imported as `h`; absent where only SQL can say it. */
  readonly typescript?: string;
  /** Relations of this entity the getter reads, in the order met. */
  readonly relations: readonly string[];
  /** The `relationsType`s the TypeScript names, for imports. */
  readonly relationsTypes: readonly string[];
  /** Names of this scope's members the expression reads, in the order met. */
  readonly members: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}
