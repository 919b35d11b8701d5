import type { ColumnType } from '../schema/column-type.js';
import { junction, negation } from './junction.js';
import { likePattern } from './like-pattern.js';
import type { BinaryOperator, ExpressionNode } from './node.js';
import {
  conditionNode,
  listNode,
  operand,
  type Condition,
  type ExpressionOf,
  type ListOf,
  type NullAmong,
  type NullOf,
  type Operand,
  type Selectable,
  type TablesOf,
  type Truth,
} from './operand.js';
import { isMade, MADE } from './made.js';
import { ordering, type Ordering } from './ordering.js';
import { widerType } from './wider-type.js';

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
  /** @internal */
  get [MADE](): true {
    return true;
  }

  /** `=`, or IS NULL for `null`. */
  eq<V extends Operand<In> | null>(value: V): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return value === null ? this.isNull() : this.compare('=', value);
  }
  /** `<>`, or IS NOT NULL for `null`. */
  ne<V extends Operand<In> | null>(value: V): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return value === null ? this.isNotNull() : this.compare('<>', value);
  }
  lt<V extends Operand<In>>(value: V): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.compare('<', value);
  }
  lte<V extends Operand<In>>(value: V): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.compare('<=', value);
  }
  gt<V extends Operand<In>>(value: V): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.compare('>', value);
  }
  gte<V extends Operand<In>>(value: V): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.compare('>=', value);
  }

  /** True for a member of the list (or of the query's rows); an empty list has none. A null among the values has SQL's meaning. */
  in<V extends ListOf<In>>(values: V): Expression<Truth<T> | NullAmong<V>, boolean, N> {
    return this.inList(values, false);
  }
  /** The opposite of `in`: true for every row when the list is empty. */
  notIn<V extends ListOf<In>>(values: V): Expression<Truth<T> | NullAmong<V>, boolean, N> {
    return this.inList(values, true);
  }

  isNull(): Expression<boolean, boolean> {
    return truth({ kind: 'isNull', operand: this.node, negated: false });
  }
  isNotNull(): Expression<boolean, boolean> {
    return truth({ kind: 'isNull', operand: this.node, negated: true });
  }
  /** Comparison that takes NULL for a value of its own. */
  isDistinctFrom(value: Operand<In> | null): Expression<boolean, boolean> {
    return truth({ kind: 'distinctFrom', left: this.node, right: operand(value, this.type), negated: false });
  }
  isNotDistinctFrom(value: Operand<In> | null): Expression<boolean, boolean> {
    return truth({ kind: 'distinctFrom', left: this.node, right: operand(value, this.type), negated: true });
  }
  between<L extends Operand<In>, H extends Operand<In>>(
    low: L,
    high: H,
  ): Expression<Truth<T> | NullOf<L | H>, boolean, N | TablesOf<L | H>> {
    return truth({
      kind: 'between',
      operand: this.node,
      low: operand(low, this.type),
      high: operand(high, this.type),
      negated: false,
    });
  }

  /** LIKE with the caller's own wildcards; the backslash escapes them. */
  like<V extends Operand<string>>(
    this: Text & Expression<T, In, N>,
    pattern: V,
  ): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.liked(operand(pattern, TEXT), false, false, true);
  }
  notLike<V extends Operand<string>>(
    this: Text & Expression<T, In, N>,
    pattern: V,
  ): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.liked(operand(pattern, TEXT), false, true, true);
  }
  /** LIKE that ignores case: ILIKE on PostgreSQL, lower() on both sides elsewhere. */
  ilike<V extends Operand<string>>(
    this: Text & Expression<T, In, N>,
    pattern: V,
  ): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.liked(operand(pattern, TEXT), true, false, true);
  }
  /** True where the text holds `part`, letter for letter: wildcards in it stand for themselves. */
  contains(
    this: Text & Expression<T, In, N>,
    part: string,
    options?: { readonly insensitive?: boolean },
  ): Expression<Truth<T>, boolean, N> {
    return this.liked(likePattern('%', part, '%'), options?.insensitive ?? false, false, true);
  }
  startsWith(
    this: Text & Expression<T, In, N>,
    part: string,
    options?: { readonly insensitive?: boolean },
  ): Expression<Truth<T>, boolean, N> {
    return this.liked(likePattern('', part, '%'), options?.insensitive ?? false, false, true);
  }
  endsWith(
    this: Text & Expression<T, In, N>,
    part: string,
    options?: { readonly insensitive?: boolean },
  ): Expression<Truth<T>, boolean, N> {
    return this.liked(likePattern('%', part, ''), options?.insensitive ?? false, false, true);
  }

  and(this: Condition, ...others: readonly Condition[]): Expression<boolean | null, boolean> {
    return truth(junction('and', [this, ...others].map(conditionNode)));
  }
  or(this: Condition, ...others: readonly Condition[]): Expression<boolean | null, boolean> {
    return truth(junction('or', [this, ...others].map(conditionNode)));
  }
  not(this: Condition): Expression<boolean | null, boolean> {
    return truth(negation(operand(this)));
  }

  add<V extends Operand<In>>(value: V): Expression<T | NullOf<V>, In, N | TablesOf<V>> {
    return this.arithmetic('+', value);
  }
  sub<V extends Operand<In>>(value: V): Expression<T | NullOf<V>, In, N | TablesOf<V>> {
    return this.arithmetic('-', value);
  }
  mul<V extends Operand<In>>(value: V): Expression<T | NullOf<V>, In, N | TablesOf<V>> {
    return this.arithmetic('*', value);
  }
  /** True division: 15 / 10 is 1.5 on every dialect. */
  div<V extends Operand<In>>(value: V): Expression<T | NullOf<V>, In, N | TablesOf<V>> {
    return this.arithmetic('/', value);
  }
  /** Whole-number division: 15 / 10 is 1. */
  intDiv<V extends Operand<In>>(value: V): Expression<T | NullOf<V>, In, N | TablesOf<V>> {
    return this.arithmetic('div', value);
  }
  mod<V extends Operand<In>>(value: V): Expression<T | NullOf<V>, In, N | TablesOf<V>> {
    return this.arithmetic('%', value);
  }
  neg(): Expression<T, In, N> {
    return new Expression({ kind: 'negate', operand: this.node }, this.type);
  }
  /** Joins texts: `||`, or concat() on MySQL. */
  concat<V extends readonly Operand<string>[]>(
    this: Text,
    ...others: V
  ): Expression<string | Extract<T, null> | NullOf<V[number]>, string, N | TablesOf<V[number]>> {
    let node = this.node;
    for (const other of others)
      node = { kind: 'binary', operator: '||', left: node, right: operand(other, TEXT), type: TEXT };
    return new Expression(node, TEXT);
  }

  asc(nulls?: 'first' | 'last'): Ordering {
    return ordering({ expression: this.node, descending: false, nulls });
  }
  desc(nulls?: 'first' | 'last'): Ordering {
    return ordering({ expression: this.node, descending: true, nulls });
  }

  /** Element of a JSON value by its path; a missing one is NULL. */
  json(...path: readonly (string | number)[]): JsonExpression<N> {
    return new JsonExpression(this.node, path);
  }
  /** PostgreSQL's `@>`: the array or JSON holds all of `value`. */
  containsAll<V extends Operand<In>>(value: V): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.compare('@>', value);
  }
  /** PostgreSQL's `&&`: the arrays have a member in common. */
  overlaps<V extends Operand<In>>(value: V): Expression<Truth<T> | NullOf<V>, boolean, N | TablesOf<V>> {
    return this.compare('&&', value);
  }

  private compare(operator: BinaryOperator, value: unknown): Expression<never, boolean> {
    return truth({ kind: 'binary', operator, left: this.node, right: operand(value, this.type) });
  }
  private arithmetic<U, M extends string>(operator: BinaryOperator, value: unknown): Expression<U, In, M> {
    const other = this.type && isMade(value) ? (value as unknown as ExpressionOf<unknown>).type : undefined;
    const type = widerType(this.type, other);
    const right = operand(value, this.type);
    return new Expression<U, In, M>({ kind: 'binary', operator, left: this.node, right, type }, type);
  }
  private inList(values: unknown, negated: boolean): Expression<never, boolean, N> {
    return truth({ kind: 'in', operand: this.node, list: listNode(values, this.type), negated });
  }
  private liked(
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
