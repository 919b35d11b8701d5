import type { ColumnType } from '../schema/column-type.js';
import type { DialectName, DialectText } from '../schema/dialect-name.js';
import type { Server } from './server.js';

/**
 * Statements and expressions as immutable data. Builders make these nodes, a dialect's compiler prints them; nothing
 * else knows them. Closed unions by `kind`.
 */

/** A table, or an alias of one, as it stands in a statement. */
export interface TableRef {
  readonly kind: 'table';
  readonly name: string;
  readonly schema?: string | undefined;
  readonly alias?: string | undefined;
  /** How many relation predicates lie around this alias; keeps generated aliases apart. */
  readonly depth?: number;
}

/** What may stand in FROM. */
export type Source =
  | TableRef
  | { readonly kind: 'derived'; readonly query: QueryNode; readonly alias: string; readonly lateral?: boolean }
  | { readonly kind: 'cte'; readonly cte: CteNode; readonly alias?: string | undefined }
  | {
      readonly kind: 'values';
      readonly rows: readonly (readonly ExpressionNode[])[];
      readonly columns: readonly string[];
      readonly alias: string;
    }
  | {
      readonly kind: 'function';
      readonly call: ExpressionNode;
      readonly alias: string;
      readonly columns?: readonly string[] | undefined;
      /** Also the number of each row, from 1 on, as the last column. */
      readonly ordinality?: boolean | undefined;
    };

export interface CteNode {
  readonly name: string;
  readonly columns?: readonly string[] | undefined;
  /** Resolved late, because a recursive query refers to itself. */
  readonly query: () => QueryNode | InsertNode | UpdateNode | DeleteNode;
  readonly recursive: boolean;
  readonly materialized?: boolean | undefined;
}

export type BinaryOperator =
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'div'
  | '||'
  | '@>'
  | '<@'
  | '&&'
  | '->'
  | '->>'
  | '#>>'
  | '@@'
  | '~'
  | '&'
  | '|';

export interface ParamNode {
  readonly kind: 'param';
  readonly value: unknown;
  readonly type?: ColumnType | undefined;
  /** Nothing beside it says what type it has, so dialects that infer types get a cast. */
  readonly cast?: boolean | undefined;
  /** Stored rather than compared: rounded to the column's scale. */
  readonly write?: boolean | undefined;
}

/** A value given when the statement is run: `param('ids')`. */
export interface PlaceholderNode {
  readonly kind: 'placeholder';
  readonly name: string;
  readonly type?: ColumnType | undefined;
  readonly list?: boolean | undefined;
}

/** Values of an IN list, expanded (or bound as one array) when the statement is run. */
export interface ListNode {
  readonly kind: 'list';
  readonly values: readonly unknown[];
  readonly type?: ColumnType | undefined;
}

export interface ColumnNode {
  readonly kind: 'column';
  readonly name: string;
  readonly table: Source;
  readonly type?: ColumnType | undefined;
}

export interface FunctionNode {
  readonly kind: 'function';
  readonly name: string;
  readonly args: readonly ExpressionNode[];
  readonly distinct?: boolean;
  readonly filter?: ExpressionNode;
  readonly over?: WindowNode;
  readonly orderBy?: readonly OrderNode[];
  readonly type?: ColumnType | undefined;
  /** What stands for it where a product has another name or form for it: a function of a module, as `ConstructNode.print`. */
  readonly spell?: ((node: FunctionNode, printer: NodePrinter) => ExpressionNode) | undefined;
}

export interface WindowNode {
  /** Declared once in the select's WINDOW clause and called by its name. */
  readonly name?: string | undefined;
  readonly partitionBy?: readonly ExpressionNode[];
  readonly orderBy?: readonly OrderNode[];
  readonly frame?: FrameNode;
}

export interface FrameNode {
  readonly unit: 'rows' | 'range' | 'groups';
  readonly start: FrameBound;
  readonly end: FrameBound;
  readonly exclude?: FrameExclusion | undefined;
}
/** Rows of the frame that are left out: the current one, its peers, or its peers but itself. */
export type FrameExclusion = 'current row' | 'group' | 'ties';
/** A number of rows before (negative) or after, the current row, or all of them. */
export type FrameBound = number | 'current' | 'unboundedPreceding' | 'unboundedFollowing';

export interface OrderNode {
  readonly expression: ExpressionNode;
  readonly descending: boolean;
  readonly nulls?: 'first' | 'last' | undefined;
}

/** A relation between two tables as columns: rows of `target` that belong to a row of `source`. */
export interface RelationNode {
  readonly source: TableRef;
  readonly target: TableRef;
  /** Column names, pairwise. */
  readonly sourceColumns: readonly string[];
  readonly targetColumns: readonly string[];
  readonly through?:
    { readonly table: TableRef; readonly local: readonly string[]; readonly remote: readonly string[] } | undefined;
  /** Replaces the columns: SQL over `{this}` and `{that}`. */
  readonly condition?: DialectText | undefined;
}

/** A printer of statements, as constructs with a printing of their own see it. */
export interface NodePrinter {
  readonly dialect: DialectName;
  readonly server: Server;
  put(text: string): void;
  /** Prints an expression, in parentheses when it binds looser than its place needs (see `PRECEDENCE`). */
  expression(node: ExpressionNode, least?: number): void;
  separated(nodes: readonly ExpressionNode[], separator: string, least?: number): void;
  order(prefix: string, terms: readonly OrderNode[]): void;
  /** A query in parentheses. */
  subquery(query: QueryNode): void;
  quote(name: string): string;
  literal(value: string): string;
  typeName(type: ColumnType): string;
  /** Refuses what the dialect lacks: `PostgreSQL has no <construct>; <alternative>`. */
  unsupported(construct: string, alternative: string): never;
}

/**
 * A rare construct that brings its own printing: only an application that calls its builder carries it. All that its text
 * depends on is in the node.
 */
export interface ConstructNode {
  readonly kind: 'construct';
  /** A function of a module, never a closure: statements of one shape share it. */
  readonly print: (printer: NodePrinter, node: ConstructNode) => void;
  readonly operands: readonly ExpressionNode[];
  /** Names, keywords and flags, compared as JSON. */
  readonly detail?: unknown;
  /** Queries among its operands, for constructs over whole queries. */
  readonly query?: QueryNode | undefined;
  readonly orderBy?: readonly OrderNode[] | undefined;
  readonly type?: ColumnType | undefined;
  /** Its value is of a group of rows. */
  readonly aggregate?: true | undefined;
  /** How tightly the text holds together; an atom unless said. */
  readonly precedence?: number | undefined;
}

export type ExpressionNode =
  | ConstructNode
  | ColumnNode
  | ParamNode
  | PlaceholderNode
  | ListNode
  | FunctionNode
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
      readonly type?: ColumnType | undefined;
    }
  | { readonly kind: 'not'; readonly operand: ExpressionNode }
  | { readonly kind: 'negate'; readonly operand: ExpressionNode }
  | { readonly kind: 'isNull'; readonly operand: ExpressionNode; readonly negated: boolean }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly ExpressionNode[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | {
      readonly kind: 'in';
      readonly operand: ExpressionNode;
      readonly list: ListNode | PlaceholderNode | SubqueryNode | TupleListNode;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'between';
      readonly operand: ExpressionNode;
      readonly low: ExpressionNode;
      readonly high: ExpressionNode;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'like';
      readonly operand: ExpressionNode;
      readonly pattern: ExpressionNode;
      readonly escape: boolean;
      readonly insensitive: boolean;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'distinctFrom';
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'case';
      readonly branches: readonly { readonly when: ExpressionNode; readonly then: ExpressionNode }[];
      readonly otherwise?: ExpressionNode | undefined;
    }
  | {
      readonly kind: 'cast';
      readonly operand: ExpressionNode;
      readonly type: ColumnType;
      readonly native?: DialectText | undefined;
    }
  | SubqueryNode
  | { readonly kind: 'exists'; readonly query: QueryNode; readonly negated: boolean }
  | {
      readonly kind: 'relation';
      readonly relation: RelationNode;
      readonly where?: ExpressionNode | undefined;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'text';
      readonly parts: readonly (string | ExpressionNode)[];
      readonly type?: ColumnType | undefined;
    }
  /** SQL of a hybrid, `{this}` standing for the table or its alias. */
  | {
      readonly kind: 'hybrid';
      readonly sql: DialectText;
      readonly table: Source;
      readonly type?: ColumnType | undefined;
    }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'tuple'; readonly items: readonly ExpressionNode[] }
  | TupleListNode
  | { readonly kind: 'excluded'; readonly name: string }
  /** A table's or an identifier's name inside a text of the `sql` tag. */
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'identifier'; readonly names: readonly string[] }
  | { readonly kind: 'star'; readonly table?: Source | undefined }
  | {
      readonly kind: 'json';
      readonly operand: ExpressionNode;
      readonly path: readonly (string | number)[];
      readonly as: 'json' | 'text' | 'int' | 'float' | 'boolean';
    };

export interface SubqueryNode {
  readonly kind: 'subquery';
  readonly query: QueryNode;
}
export interface TupleListNode {
  readonly kind: 'tupleList';
  readonly rows: readonly (readonly ExpressionNode[])[];
  readonly width: number;
}

export interface SelectItem {
  readonly expression: ExpressionNode;
  readonly label?: string | undefined;
  /** The result's type, where the expression's node does not tell. */
  readonly type?: ColumnType | undefined;
}

export interface JoinNode {
  readonly kind: 'inner' | 'left' | 'right' | 'full' | 'cross';
  readonly source: Source;
  readonly on?: ExpressionNode | undefined;
}

export interface LockNode {
  readonly strength: 'update' | 'share' | 'noKeyUpdate' | 'keyShare';
  readonly of?: readonly Source[] | undefined;
  readonly wait?: 'skipLocked' | 'noWait' | undefined;
}

export interface SelectNode {
  readonly kind: 'select';
  readonly items: readonly SelectItem[];
  readonly from: readonly Source[];
  readonly joins: readonly JoinNode[];
  readonly with?: readonly CteNode[];
  readonly distinct?: boolean | readonly ExpressionNode[];
  readonly where?: ExpressionNode;
  readonly groupBy?: readonly ExpressionNode[];
  readonly having?: ExpressionNode;
  readonly orderBy?: readonly OrderNode[];
  readonly limit?: ExpressionNode;
  readonly offset?: ExpressionNode;
  readonly lock?: LockNode;
}

/** UNION and its kin. */
export interface CompoundNode {
  readonly kind: 'compound';
  readonly operator: 'union' | 'union all' | 'intersect' | 'except' | 'intersect all' | 'except all';
  readonly members: readonly QueryNode[];
  readonly with?: readonly CteNode[];
  readonly orderBy?: readonly OrderNode[];
  readonly limit?: ExpressionNode;
  readonly offset?: ExpressionNode;
}

/** A complete statement made by the `sql` tag. */
export interface TextNode {
  readonly kind: 'statementText';
  readonly parts: readonly (string | ExpressionNode)[];
  readonly items?: readonly SelectItem[];
}

export type QueryNode = SelectNode | CompoundNode | TextNode;

export interface Assignment {
  readonly column: string;
  readonly value: ExpressionNode;
}

export interface ConflictNode {
  /** Columns (or the constraint) whose conflict is meant; empty means any. */
  readonly target: readonly ExpressionNode[];
  readonly constraint?: string | undefined;
  /** The partial unique index's predicate. */
  readonly targetWhere?: ExpressionNode | undefined;
  /** Absent: do nothing. */
  readonly set?: readonly Assignment[] | undefined;
  readonly where?: ExpressionNode | undefined;
}

export interface InsertNode {
  readonly kind: 'insert';
  readonly table: TableRef;
  readonly columns: readonly string[];
  /** Undefined entries take the column's default. */
  readonly rows?: readonly (readonly (ExpressionNode | undefined)[])[];
  readonly query?: QueryNode;
  readonly conflict?: ConflictNode;
  readonly returning?: readonly SelectItem[];
  readonly with?: readonly CteNode[];
}

export interface UpdateNode {
  readonly kind: 'update';
  readonly table: TableRef;
  readonly set: readonly Assignment[];
  readonly from: readonly Source[];
  readonly where?: ExpressionNode;
  /** The caller said that every row is meant. */
  readonly everyRow: boolean;
  readonly orderBy?: readonly OrderNode[];
  readonly limit?: ExpressionNode;
  readonly returning?: readonly SelectItem[];
  readonly with?: readonly CteNode[];
}

export interface DeleteNode {
  readonly kind: 'delete';
  readonly table: TableRef;
  readonly using: readonly Source[];
  readonly where?: ExpressionNode;
  readonly everyRow: boolean;
  readonly orderBy?: readonly OrderNode[];
  readonly limit?: ExpressionNode;
  readonly returning?: readonly SelectItem[];
  readonly with?: readonly CteNode[];
}

export type StatementNode = QueryNode | InsertNode | UpdateNode | DeleteNode;
