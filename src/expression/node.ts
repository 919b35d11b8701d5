import type { Span } from '../../grammar/source.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { RelationMember } from '../expression-compiler.js';
import type { ValueType } from './value-type.js';

/** A row whose columns an expression reads: this one, or one reached through a relation. */
export interface Row {
  /** SQL alias in a subquery; absent for the row the expression stands in. */
  readonly alias?: string;
  /** The TypeScript name it is held by: `this`, or the parameter of a callback. Absent where it is reached by a path. */
  readonly variable?: string;
  /** The to-one relation that leads here. */
  readonly via?: { readonly from: Row; readonly name: string; readonly relation: RelationMember };
}

/** One step along a relation, with the row it leads to. */
export interface Hop {
  readonly name: string;
  readonly relation: RelationMember;
  readonly from: Row;
  readonly to: Row;
}

interface NodeBase {
  readonly span: Span;
  readonly type: ValueType;
  /** False is proved: no row gives NULL. */
  readonly nullable: boolean;
}

/** A typed, resolved expression: what is printed as SQL and as TypeScript. */
export type Node =
  | LiteralNode
  | BareNameNode
  | ColumnNode
  | RelatedNode
  | HybridNode
  | OperationNode
  | CastNode
  | CaseNode
  | AggregateNode
  | RawNode;

/** A value written in the expression; `null` for NULL. Numbers are kept as text, enum values are the schema's names. */
export interface LiteralNode extends NodeBase {
  readonly kind: 'literal';
  readonly value: string | boolean | null;
  /** Written as text without a type of its own, so it may become an enum value, a date or a uuid. */
  readonly adaptable?: boolean;
}

/** A word that names no member: an enum value if an enum turns out to be wanted, else a mistake. */
export interface BareNameNode extends NodeBase {
  readonly kind: 'bareName';
  readonly name: string;
}

/** One step of the TypeScript access `this.address?.city`. */
export interface AccessStep {
  readonly property: string;
  /** What this step yields may be null. */
  readonly nullable: boolean;
}

export interface ColumnNode extends NodeBase {
  readonly kind: 'column';
  readonly row: Row;
  readonly column: string;
  readonly qualifier?: string;
  /** Keys inside the JSON column. */
  readonly json?: readonly string[];
  readonly access: readonly AccessStep[];
  readonly opaque: boolean;
}

/** A value of a row reached through to-one relations: a scalar subquery. */
export interface RelatedNode extends NodeBase {
  readonly kind: 'related';
  readonly hops: readonly Hop[];
  readonly value: Node;
}

export interface HybridNode extends NodeBase {
  readonly kind: 'hybrid';
  readonly row: Row;
  readonly property: string;
  /** The hybrid's own expression, resolved against `row`. */
  readonly value: Node;
}

/** An operator or a function: `implementation` knows how it is said. */
export interface OperationNode extends NodeBase {
  readonly kind: 'operation';
  readonly implementation: Implementation;
  readonly operands: readonly Node[];
}

export interface CastNode extends NodeBase {
  readonly kind: 'cast';
  readonly operand: Node;
  /** Written by the user, or at the root to reach the declared type: always printed. Else only where SQL needs it. */
  readonly explicit: boolean;
}

export interface CaseNode extends NodeBase {
  readonly kind: 'case';
  readonly branches: readonly { readonly when: Node; readonly then: Node }[];
  readonly otherwise: Node;
}

export type AggregateName = 'count' | 'sum' | 'avg' | 'min' | 'max' | 'exists';

export interface AggregateNode extends NodeBase {
  readonly kind: 'aggregate';
  readonly name: AggregateName;
  readonly hops: readonly Hop[];
  /** Absent: rows are counted. */
  readonly argument?: Node;
  readonly where?: Node;
  readonly distinct: boolean;
}

/** `sql("…")`: copied as it stands. */
export interface RawNode extends NodeBase {
  readonly kind: 'raw';
  /** The row that `{this}` in the text stands for. */
  readonly row: Row;
  readonly texts: string | Readonly<Partial<Record<DialectName, string>>>;
}

/** SQL text and how tightly its outermost operator binds. */
export interface SqlFragment {
  readonly text: string;
  readonly level: number;
  /** SQLite: a decimal computed in floating point, exact once rounded to this many places. */
  readonly noise?: number;
}

/** Prints typed nodes as the SQL of one dialect, with no parentheses but those the meaning needs. */
export interface SqlWriter {
  readonly dialect: DialectName;
  /** Prints a node; a decimal that SQLite computed in floating point is not yet rounded. */
  write(node: Node): SqlFragment;
  /** A node as an operand of an operator that binds at `level`. */
  operand(node: Node, level: number): string;
  /** As `operand`, with SQLite's floating-point noise left in: for arithmetic that will be rounded as a whole. */
  rawOperand(node: Node, level: number): string;
  /**
   * A number as an operand. SQLite holds decimals that a double can't as text, which would be compared and ordered as
   * text: such a column is read as a number here (and the compiler has warned).
   */
  number(node: Node, level: number): string;
  /** A node where no parentheses are ever needed: an argument, or between keywords. */
  text(node: Node): string;
  /** A function call. */
  call(name: string, ...nodes: readonly Node[]): SqlFragment;
  /** Rounds away what floating point added to a decimal. */
  settle(fragment: SqlFragment): SqlFragment;
  /** Quotes a name. */
  name(name: string): string;
  /** A table's name with its schema. */
  table(table: { readonly table: string; readonly schema?: string | undefined }): string;
  /** A column of a row, qualified as it must be. */
  column(row: Row, column: string, qualifier?: string): string;
  /** Text as a string literal. The compiler's own `{this}` must not be found inside it. */
  string(text: string): string;
}

/** TypeScript text and how tightly its outermost operator binds. */
export interface TypeScriptFragment {
  readonly text: string;
  readonly level: number;
}

/**
 * Prints typed nodes as a TypeScript expression over `this`, with plain operators where nothing can be null and the
 * functions of the runtime's `hybrid` layer, imported as `h`, where NULL or exact numbers need them.
 */
export interface TypeScriptWriter {
  write(node: Node): TypeScriptFragment;
  /** Notes that TypeScript can't say this. */
  giveUp(): TypeScriptFragment;
  /** A node as an operand of an operator that binds at `level`. */
  operand(node: Node, level: number): string;
  /** A node where no parentheses are ever needed. */
  text(node: Node): string;
  /** A call of a function of the runtime's `hybrid` layer. */
  call(name: string, ...nodes: readonly Node[]): TypeScriptFragment;
  /** A condition as a plain `boolean`: NULL counts as false. */
  condition(node: Node, level: number): string;
  /** An entity seen as one whose relations are loaded. */
  loaded(entity: string, relationsType: string | undefined): string;
}

/** How one operator or function is said in SQL and in TypeScript. */
export interface Implementation {
  /** The operator or function as the schema language writes it. */
  readonly name: string;
  sql(writer: SqlWriter, node: OperationNode): SqlFragment;
  /** Undefined where only SQL can say it. */
  typescript(writer: TypeScriptWriter, node: OperationNode): TypeScriptFragment | undefined;
}
