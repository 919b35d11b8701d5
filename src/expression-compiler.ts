/**
 * What `analyze` needs from the expression language, as data and one function. The rooms do not know each other:
 * `src/compile.ts` passes the compiler in.
 */
import type { Expression } from '../grammar/ast.js';
import type { Diagnostic } from '../grammar/diagnostic.js';
import type { ColumnType } from '../runtime/schema/column-type.js';
import type { DialectName, DialectText } from '../runtime/schema/dialect-name.js';

/** Where an expression stands; decides how columns are written and what may occur. */
export type ExpressionPurpose = 'check' | 'index' | 'predicate' | 'computed' | 'hybrid' | 'default' | 'condition';

/** The names an expression may use: the members of one model, looked up lazily so that relations may be cyclic. */
export interface ExpressionScope {
  /** The model's name, for messages: `Customer`. */
  readonly entity: string;
  readonly table: string;
  readonly schema?: string;
  /** The member of that name; `value` in the check of a named scalar is a field too. */
  member(name: string): ScopeMember | undefined;
  /** All names, for "did you mean". */
  memberNames(): readonly string[];
  /**
   * The database value of an enum's value.
   *
   * @param enumName - the enum's database name, as in `ColumnType`
   * @param value - the value's name in the schema
   */
  enumValue(enumName: string, value: string): string | undefined;
}

export type ScopeMember = ScopeField | ScopeHybrid | ScopeRelation;

export interface ScopeField {
  readonly kind: 'field';
  readonly name: string;
  readonly column: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

/** A hybrid used by another: its expression is expanded in place. */
export interface ScopeHybrid {
  readonly kind: 'hybrid';
  readonly name: string;
  readonly expression: Expression;
}

export interface ScopeRelation {
  readonly kind: 'relation';
  readonly name: string;
  readonly list: boolean;
  /** Whether a to-one relation may be absent. */
  readonly nullable: boolean;
  /** The target's members. */
  readonly target: ExpressionScope;
  /** Columns of this table and of the target's (or of the join table, then of the target's), pairwise. */
  readonly join: {
    readonly local: readonly string[];
    readonly remote: readonly string[];
    readonly through?: {
      readonly table: string;
      readonly schema?: string;
      /** Columns of the join table, pairwise with `local`. */
      readonly local: readonly string[];
      /** Columns of the join table, pairwise with `remote`. */
      readonly remote: readonly string[];
    };
  };
}

export interface ExpressionRequest {
  readonly expression: Expression;
  readonly scope: ExpressionScope;
  readonly dialects: readonly DialectName[];
  /** Hybrids and conditions write columns as `{this}."column"`; the others write them bare. */
  readonly purpose: ExpressionPurpose;
  /** What the result must be assignable to; checks, predicates and conditions must be boolean. */
  readonly expected?: { readonly type: ColumnType; readonly nullable: boolean };
}

export interface CompiledExpression {
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly sql: DialectText;
  /** The same over `this` in TypeScript, where it can be said (hybrids). */
  readonly typescript?: string;
  /** Names of the relations of the scope's model it reads. */
  readonly relations: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves, type-checks and prints one expression. Never throws on user input: what is wrong is in `diagnostics`. */
export type ExpressionCompiler = (request: ExpressionRequest) => CompiledExpression;
