import type { Decimal } from 'decimal.js';
import type { ColumnType } from '../schema/column-type.js';
import { ValidationError } from '../util/errors.js';
import type { BinaryOperator, ExpressionNode, OrderNode, QueryNode, StatementNode } from './node.js';

/** Anything that has a value of type `T` in SQL. Covariant and tiny, so that arguments type-check cheaply. */
export interface ExpressionOf<T> {
  readonly $type: T;
  readonly node: ExpressionNode;
  readonly type?: ColumnType | undefined;
}

/** An expression as a select list takes it: it knows its type and the tables it reads (`never` for none). */
export interface Selectable extends ExpressionOf<unknown> {
  readonly $table: string;
}

/** A query with one column, as a value. */
export interface QueryOf<T> {
  readonly $value: T;
  readonly node: QueryNode;
}

/** True, false or unknown. */
export type Condition = ExpressionOf<boolean | null>;

/** What stands on the other side of an operator: a plain value, another expression, or a query with one value. */
export type Operand<In> = In | ExpressionOf<In | null> | QueryOf<In | null>;

/** A term of ORDER BY. */
export interface Ordering {
  readonly order: OrderNode;
}

/** What exact numbers are given as. */
export type DecimalInput = Decimal | string | number | bigint;

const isExpression = (value: unknown): value is { readonly node: ExpressionNode | StatementNode } =>
  typeof value === 'object' && value !== null && 'node' in value;

const QUERY_KINDS = new Set(['select', 'compound', 'statementText']);

/**
 * The node for a value or an expression.
 *
 * @param type - the column type on the other side, whose codec encodes a plain value
 * @throws ValidationError for `undefined`, which never means "no filter"
 */
export function operand(value: unknown, type?: ColumnType): ExpressionNode {
  if (isExpression(value)) {
    const { node } = value;
    return QUERY_KINDS.has(node.kind) ? { kind: 'subquery', query: node as QueryNode } : (node as ExpressionNode);
  }
  if (value === undefined)
    throw new ValidationError('a value in a statement is undefined; pass null for NULL, or leave the condition out');
  return type === undefined ? literalNode(value) : { kind: 'param', value, type };
}

/** A parameter whose type is told by its JavaScript value. */
export function literalNode(value: unknown): ExpressionNode {
  return { kind: 'param', value, type: typeOfValue(value), cast: true };
}

function typeOfValue(value: unknown): ColumnType | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff ? { kind: 'int' } : { kind: 'float' };
    case 'bigint':
      return { kind: 'bigInt' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
      return { kind: 'text' };
    default:
      if (value === null) return undefined;
      if (value instanceof Date) return { kind: 'dateTime' };
      if (value instanceof Uint8Array) return { kind: 'bytes' };
      if (Array.isArray(value)) return { kind: 'array', element: typeOfValue(value[0]) ?? { kind: 'text' } };
      return 'toFixed' in (value as object) ? { kind: 'decimal' } : { kind: 'json' };
  }
}

/** Escapes LIKE's wildcards with a backslash. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

type Truth<T> = boolean | Extract<T, null>;
type Text = ExpressionOf<string | null>;

/**
 * An expression of SQL with its TypeScript type.
 *
 * `T` is what a row holds (with `null` where it may be NULL), `In` what a value compared with it may be, and `N` the
 * names of the tables it reads, by which an outer join makes it nullable.
 */
export class Expression<T, In = NonNullable<T>, N extends string = never> implements Selectable {
  declare readonly $type: T;
  declare readonly $in: In;
  declare readonly $table: N;
  readonly node: ExpressionNode;
  readonly type: ColumnType | undefined;

  constructor(node: ExpressionNode, type?: ColumnType) {
    this.node = node;
    this.type = type;
  }

  /** `=`, or IS NULL for `null`. */
  eq(value: Operand<In> | null): Expression<Truth<T>, boolean, N> {
    return value === null ? this.isNull() : this.compare('=', value);
  }
  /** `<>`, or IS NOT NULL for `null`. */
  ne(value: Operand<In> | null): Expression<Truth<T>, boolean, N> {
    return value === null ? this.isNotNull() : this.compare('<>', value);
  }
  lt(value: Operand<In>): Expression<Truth<T>, boolean, N> {
    return this.compare('<', value);
  }
  lte(value: Operand<In>): Expression<Truth<T>, boolean, N> {
    return this.compare('<=', value);
  }
  gt(value: Operand<In>): Expression<Truth<T>, boolean, N> {
    return this.compare('>', value);
  }
  gte(value: Operand<In>): Expression<Truth<T>, boolean, N> {
    return this.compare('>=', value);
  }

  /** True for a member of the list (or of the query's rows); an empty list has none. A null among the values has SQL's meaning. */
  in(
    values: readonly (In | null)[] | QueryOf<In | null> | ExpressionOf<readonly In[]>,
  ): Expression<Truth<T>, boolean, N> {
    return this.inList(values, false);
  }
  /** The opposite of `in`: true for every row when the list is empty. */
  notIn(
    values: readonly (In | null)[] | QueryOf<In | null> | ExpressionOf<readonly In[]>,
  ): Expression<Truth<T>, boolean, N> {
    return this.inList(values, true);
  }

  isNull(): Expression<boolean, boolean, N> {
    return truth({ kind: 'isNull', operand: this.node, negated: false });
  }
  isNotNull(): Expression<boolean, boolean, N> {
    return truth({ kind: 'isNull', operand: this.node, negated: true });
  }
  /** Comparison that takes NULL for a value of its own. */
  isDistinctFrom(value: Operand<In> | null): Expression<boolean, boolean, N> {
    return truth({ kind: 'distinctFrom', left: this.node, right: operand(value, this.type), negated: false });
  }
  isNotDistinctFrom(value: Operand<In> | null): Expression<boolean, boolean, N> {
    return truth({ kind: 'distinctFrom', left: this.node, right: operand(value, this.type), negated: true });
  }
  between(low: Operand<In>, high: Operand<In>): Expression<Truth<T>, boolean, N> {
    return truth({
      kind: 'between',
      operand: this.node,
      low: operand(low, this.type),
      high: operand(high, this.type),
      negated: false,
    });
  }

  /** LIKE with the caller's own wildcards; the backslash escapes them. */
  like(this: Text & Expression<T, In, N>, pattern: Operand<string>): Expression<Truth<T>, boolean, N> {
    return this.matches(operand(pattern, TEXT), false, false, true);
  }
  notLike(this: Text & Expression<T, In, N>, pattern: Operand<string>): Expression<Truth<T>, boolean, N> {
    return this.matches(operand(pattern, TEXT), false, true, true);
  }
  /** LIKE that ignores case: ILIKE on PostgreSQL, lower() on both sides elsewhere. */
  ilike(this: Text & Expression<T, In, N>, pattern: Operand<string>): Expression<Truth<T>, boolean, N> {
    return this.matches(operand(pattern, TEXT), true, false, true);
  }
  /** True where the text holds `part`, letter for letter: wildcards in it stand for themselves. */
  contains(
    this: Text & Expression<T, In, N>,
    part: string,
    options?: { readonly insensitive?: boolean },
  ): Expression<Truth<T>, boolean, N> {
    return this.matches(pattern('%', part, '%'), options?.insensitive ?? false, false, true);
  }
  startsWith(
    this: Text & Expression<T, In, N>,
    part: string,
    options?: { readonly insensitive?: boolean },
  ): Expression<Truth<T>, boolean, N> {
    return this.matches(pattern('', part, '%'), options?.insensitive ?? false, false, true);
  }
  endsWith(
    this: Text & Expression<T, In, N>,
    part: string,
    options?: { readonly insensitive?: boolean },
  ): Expression<Truth<T>, boolean, N> {
    return this.matches(pattern('%', part, ''), options?.insensitive ?? false, false, true);
  }

  and(this: Condition, ...others: readonly Condition[]): Expression<boolean | null, boolean> {
    return and(this, ...others);
  }
  or(this: Condition, ...others: readonly Condition[]): Expression<boolean | null, boolean> {
    return or(this, ...others);
  }
  not(this: Condition): Expression<boolean | null, boolean> {
    return not(this);
  }

  add(value: Operand<In>): Expression<T, In, N> {
    return this.arithmetic('+', value);
  }
  sub(value: Operand<In>): Expression<T, In, N> {
    return this.arithmetic('-', value);
  }
  mul(value: Operand<In>): Expression<T, In, N> {
    return this.arithmetic('*', value);
  }
  /** True division: 15 / 10 is 1.5 on every dialect. */
  div(value: Operand<In>): Expression<T, In, N> {
    return this.arithmetic('/', value);
  }
  /** Whole-number division: 15 / 10 is 1. */
  intDiv(value: Operand<In>): Expression<T, In, N> {
    return this.arithmetic('div', value);
  }
  mod(value: Operand<In>): Expression<T, In, N> {
    return this.arithmetic('%', value);
  }
  neg(): Expression<T, In, N> {
    return new Expression({ kind: 'negate', operand: this.node }, this.type);
  }
  /** Joins texts: `||`, or concat() on MySQL. */
  concat(this: Text, ...others: readonly Operand<string>[]): Expression<string | Extract<T, null>, string, N> {
    let node = this.node;
    for (const other of others)
      node = { kind: 'binary', operator: '||', left: node, right: operand(other, TEXT), type: TEXT };
    return new Expression(node, TEXT);
  }

  asc(nulls?: 'first' | 'last'): Ordering {
    return { order: { expression: this.node, descending: false, nulls } };
  }
  desc(nulls?: 'first' | 'last'): Ordering {
    return { order: { expression: this.node, descending: true, nulls } };
  }

  /** Element of a JSON value by its path; a missing one is NULL. */
  json(...path: readonly (string | number)[]): JsonExpression<N> {
    return new JsonExpression(this.node, path);
  }
  /** PostgreSQL's `@>`: the array or JSON holds all of `value`. */
  containsAll(value: Operand<In>): Expression<Truth<T>, boolean, N> {
    return this.compare('@>', value);
  }
  /** PostgreSQL's `&&`: the arrays have a member in common. */
  overlaps(value: Operand<In>): Expression<Truth<T>, boolean, N> {
    return this.compare('&&', value);
  }

  private compare(operator: BinaryOperator, value: unknown): Expression<never, boolean, N> {
    return truth({ kind: 'binary', operator, left: this.node, right: operand(value, this.type) });
  }
  private arithmetic(operator: BinaryOperator, value: unknown): Expression<T, In, N> {
    return new Expression<T, In, N>(
      { kind: 'binary', operator, left: this.node, right: operand(value, this.type), type: this.type },
      this.type,
    );
  }
  private inList(values: unknown, negated: boolean): Expression<never, boolean, N> {
    return truth({ kind: 'in', operand: this.node, list: listNode(values, this.type), negated });
  }
  private matches(
    pattern: ExpressionNode,
    insensitive: boolean,
    negated: boolean,
    escape: boolean,
  ): Expression<never, boolean, N> {
    return truth({ kind: 'like', operand: this.node, pattern, escape, insensitive, negated });
  }
}

/** A value inside a JSON column, to be read as one of SQL's types. */
export class JsonExpression<N extends string = never> extends Expression<unknown, unknown, N> {
  private readonly base: ExpressionNode;
  private readonly path: readonly (string | number)[];

  constructor(base: ExpressionNode, path: readonly (string | number)[]) {
    super({ kind: 'json', operand: base, path, as: 'json' }, { kind: 'json' });
    this.base = base;
    this.path = path;
  }
  asText(): Expression<string | null, string, N> {
    return this.read('text', TEXT);
  }
  asInt(): Expression<number | null, number, N> {
    return this.read('int', { kind: 'int' });
  }
  asFloat(): Expression<number | null, number, N> {
    return this.read('float', { kind: 'float' });
  }
  asBoolean(): Expression<boolean | null, boolean, N> {
    return this.read('boolean', { kind: 'boolean' });
  }
  private read<T>(as: 'text' | 'int' | 'float' | 'boolean', type: ColumnType): Expression<T | null, T, N> {
    return new Expression<T | null, T, N>({ kind: 'json', operand: this.base, path: this.path, as }, type);
  }
}

const TEXT: ColumnType = { kind: 'text' };
const truth = <N extends string>(node: ExpressionNode): Expression<never, boolean, N> =>
  new Expression(node, { kind: 'boolean' });

function pattern(before: string, part: string | undefined, after: string): ExpressionNode {
  if (part === undefined)
    throw new ValidationError('a text to search for is undefined; leave the condition out instead');
  return { kind: 'param', value: before + escapeLike(part) + after, type: TEXT };
}

/** The right side of IN: values, a query, or an array-valued expression (a placeholder). */
function listNode(values: unknown, type: ColumnType | undefined): Extract<ExpressionNode, { kind: 'in' }>['list'] {
  if (Array.isArray(values)) {
    if (values.includes(undefined))
      throw new ValidationError('a list in a statement holds undefined; pass null for NULL');
    return { kind: 'list', values, type };
  }
  const node = operand(values, type);
  if (node.kind === 'subquery') return node;
  if (node.kind === 'placeholder') return { ...node, list: true, type };
  throw new ValidationError('in() takes an array, a query or a placeholder');
}

/** All of them. Without conditions it renders nothing; a constant false makes the whole false. */
export function and(...conditions: readonly Condition[]): Expression<boolean | null, boolean> {
  return junction('and', conditions);
}

/** Any of them. */
export function or(...conditions: readonly Condition[]): Expression<boolean | null, boolean> {
  return junction('or', conditions);
}

function junction(kind: 'and' | 'or', conditions: readonly Condition[]): Expression<boolean | null, boolean> {
  const neutral = kind === 'and';
  const operands: ExpressionNode[] = [];
  for (const condition of conditions) {
    const node = operand(condition);
    if (node.kind === 'boolean') {
      if (node.value !== neutral) return truth(node);
    } else if (node.kind === kind) operands.push(...node.operands);
    else operands.push(node);
  }
  if (operands.length === 1) return truth(operands[0] as ExpressionNode);
  return truth(
    operands.length === 0 && conditions.length > 0 ? { kind: 'boolean', value: neutral } : { kind, operands },
  );
}

/** Joins condition nodes, leaving out absent ones. */
export function allOf(...nodes: readonly (ExpressionNode | undefined)[]): ExpressionNode | undefined {
  const present = nodes.filter((node) => node !== undefined && !(node.kind === 'and' && node.operands.length === 0));
  if (present.length < 2) return present[0];
  return and(...present.map((node) => new Expression<boolean>(node as ExpressionNode))).node;
}

export function not(condition: Condition): Expression<boolean | null, boolean> {
  const node = operand(condition);
  switch (node.kind) {
    case 'boolean':
      return truth({ kind: 'boolean', value: !node.value });
    case 'not':
      return truth(node.operand);
    case 'isNull':
    case 'in':
    case 'exists':
    case 'relation':
    case 'between':
    case 'like':
    case 'distinctFrom':
      return truth({ ...node, negated: !node.negated });
    default:
      return truth({ kind: 'not', operand: node });
  }
}

/** Constants that fold inside `and`, `or` and `not`. */
export function trueExpression(): Expression<boolean> {
  return truth({ kind: 'boolean', value: true });
}
export function falseExpression(): Expression<boolean> {
  return truth({ kind: 'boolean', value: false });
}

/** Orders by a label of the select list, or by an expression, ascending. */
export function asc(term: string | ExpressionOf<unknown>, nulls?: 'first' | 'last'): Ordering {
  return { order: { expression: termNode(term), descending: false, nulls } };
}
/** Orders by a label of the select list, or by an expression, descending. */
export function desc(term: string | ExpressionOf<unknown>, nulls?: 'first' | 'last'): Ordering {
  return { order: { expression: termNode(term), descending: true, nulls } };
}
const termNode = (term: string | ExpressionOf<unknown>): ExpressionNode =>
  typeof term === 'string' ? { kind: 'label', name: term } : term.node;
